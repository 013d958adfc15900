import type { CertificateSnapshot } from '../../../src/domain/certificate/snapshot';
import { type CertificateRendering, renderCertificate } from '../../../src/documents/certificate/render-certificate';
import { type FoundPdf, readPdfs, squeezed, wordsOf } from './read-pdfs';

/** The original, unsigned, of an office without a logo. */
export const original: CertificateRendering = { copy: 'original', logo: null, isSigned: false };

/** Renders certificates and reads them again. */
export const readAll = async (
  made: readonly (readonly [CertificateSnapshot, Partial<CertificateRendering>?])[],
  drawnPages = 0
): Promise<FoundPdf[]> =>
  readPdfs(
    await Promise.all(made.map(([snapshot, options]) => renderCertificate(snapshot, { ...original, ...options }))),
    drawnPages
  );

/** All texts of the snapshot that a document shows as they are. */
const textsOf = ({ kind, inspection, shipment, visits, analyses, items, ...head }: CertificateSnapshot): string[] => {
  const parties = [head.importer, head.exporter, head.manufacturer].flatMap((party) =>
    [party.name, party.ice, party.taxId, party.rc, party.rcCentre, party.tp, party.address, party.city].concat(
      party.contactName,
      party.phone,
      party.email,
      party.qualityCertificate
    )
  );
  const { office, request } = head;
  const shipped =
    shipment === null
      ? []
      : [shipment.invoiceNumber, shipment.billOfLading, shipment.customsOffice, ...shipment.containerNumbers];
  return [
    ...[
      head.number,
      head.verificationCode,
      head.verificationUrl,
      head.replaces,
      head.registrationNumber,
      head.licenceNumber,
    ],
    ...[office.name, office.code, office.address, office.email, office.phone, request.number],
    ...parties,
    ...(inspection === null
      ? []
      : [inspection.placeName, inspection.address, inspection.contactName, inspection.phone]),
    ...shipped,
    ...(kind === 'sol' ? visits.slice(-1) : visits).flatMap(({ place, remarks }) => [place, remarks]),
    ...analyses.flatMap(({ documents }) => documents),
    ...items.flatMap((item) => [
      item.hsCode,
      item.description,
      item.brand,
      item.model,
      item.standardsApplied,
      item.remark,
    ]),
    ...items.map(({ manufacturerName }) => manufacturerName),
  ].flatMap((text) => (text === null ? [] : [squeezed(text)]));
};

/** The texts of a snapshot that its document does not say. */
export const missing = (snapshot: CertificateSnapshot, found: FoundPdf): string[] => {
  const words = wordsOf(found);
  return textsOf(snapshot).filter((text) => !words.includes(text));
};
