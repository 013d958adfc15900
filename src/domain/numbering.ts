import type { CertificateKind } from './vocabulary';

/** The counter that gives requests their numbers, one a year of Casablanca: `DEM-2026`. */
export const requestCounterName = (year: number): string => `DEM-${year}`;

/** The counter that gives certificates their numbers, one for each kind, year and office: `COC-2026-BV`. */
export const certificateCounterName = (kind: CertificateKind, year: number, officeCode: string): string =>
  `${kind.toUpperCase()}-${year}-${officeCode}`;

const numbered = (counterName: string, counter: number): string => `${counterName}-${String(counter).padStart(7, '0')}`;

/** The number of the `counter`-th request deposited in a year, from 1: `DEM-2026-0000001`. */
export const requestNumber = (year: number, counter: number): string => numbered(requestCounterName(year), counter);

/** The number of the `counter`-th document of its kind, year and office, from 1: `COC-2026-BV-0000001`. */
export const certificateNumber = (kind: CertificateKind, year: number, officeCode: string, counter: number): string =>
  numbered(certificateCounterName(kind, year, officeCode), counter);
