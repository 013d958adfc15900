import type * as z from 'zod';
import type { requestBody } from '../../src/contract/form/request-body';
import { addDays } from '../../src/domain/casablanca';
import type { Route, Subject } from '../../src/domain/vocabulary';
import type { Consignment } from './consignments';

/** The body of a request as it is sent. */
export type SentForm = z.input<typeof requestBody>;

const inspectionOf = ({ exporter }: Consignment, readyDate: string | null): SentForm['inspection'] => {
  const { address, city, country, contactName, phone } = exporter;
  return { placeName: `Entrepôt ${exporter.name}`, address, city, country, contactName, phone, readyDate };
};

const totalValue = (goods: Consignment['goods']): string =>
  goods.reduce((sum, { value }) => sum + Number(value), 0).toFixed(2);

const shipmentOf = ({ exporter, goods }: Consignment, reference: string, today: string): SentForm['shipment'] => ({
  transportMode: '1',
  incoterm: 'FOB',
  loadingPort: exporter.loadingPort,
  dischargePort: 'MACAS',
  provenanceCountry: exporter.country,
  invoiceNumber: reference,
  invoiceDate: addDays(today, -6),
  invoiceValue: totalValue(goods),
  currency: goods[0]?.currency ?? 'EUR',
  containerType: 'fcl',
  containerNumbers: ['CSQU3054383'],
  partialShipment: false,
  expectedShipmentDate: addDays(today, 21),
});

/** The steps of the form after the first, as far as the subject asks for them; the importer comes from the account. */
export const tradePart = (
  consignment: Consignment,
  { subject, reference, today }: { subject: Subject; reference: string; today: string }
): SentForm => {
  const { exporter, purpose } = consignment;
  const { name, address, city, country, contactName, phone } = exporter;
  return {
    purpose,
    parties: {
      exporter: { name, address, city, country, contactName, phone },
      manufacturer: { name, address, country },
      payer: { sameAs: 'importer' },
    },
    ...(subject === 'sor'
      ? {}
      : { inspection: inspectionOf(consignment, subject === 'coc' ? addDays(today, 12) : null) }),
    ...(subject === 'coc' ? { shipment: shipmentOf(consignment, reference, today) } : {}),
  };
};

/** The whole form of a first request. `named` is the SoR of a CoC on route B, or the SoL of one on route C. */
export const initialForm = (
  consignment: Consignment,
  {
    subject,
    route,
    named,
    ...about
  }: { subject: Subject; route: Route; named: string | null; reference: string; today: string }
): SentForm => ({
  ...tradePart(consignment, { subject, ...about }),
  subject,
  type: 'initial',
  route,
  ...(route === 'B' ? { registrationNumber: named } : {}),
  ...(route === 'C' ? { licenceNumber: named } : {}),
  goods: [...consignment.goods],
});
