import { labelsOf } from '../../domain/labels';
import { partyFields } from '../../domain/form/fields';
import type { Inspection, Party, Shipment } from '../../domain/form/request-form';
import { type Language, partyRoles } from '../../domain/vocabulary';
import { decimalInWords } from '../words/decimals';
import { nameAndCode, nameOf } from '../../domain/reference/names';
import type { RequestSummary } from './request-summary';
import { filled, type SummaryField, type SummaryPart, type SummarySection } from './section';
import { day } from './values';

/** Step 1: the object of the request. */
export const objectSection = ({ object, language }: RequestSummary): SummarySection => {
  const { fields, subjects, requestTypes, routes, formSteps } = labelsOf(language);
  const { subject, type, route } = object;
  const words = {
    ...object,
    subject: subject && subjects[subject],
    type: requestTypes[type],
    route: route && routes[route],
  };
  const shown = Object.entries(fields.request).map(([field, label]) => ({
    label,
    value: words[field as keyof typeof words] ?? '',
  }));
  return { title: formSteps[1], parts: [{ kind: 'fields', fields: filled(shown) }] };
};

const partyValue = (field: string, value: string, language: Language): string => {
  const { partyRoles: roles } = labelsOf(language);
  if (field === 'country') return nameOf('country', value, language);
  const role = partyRoles.find((known) => known === value);
  return field === 'sameAs' && role !== undefined ? roles[role] : value;
};

const partyParts = (
  role: (typeof partyRoles)[number],
  party: Partial<Party> | null,
  language: Language
): SummaryPart[] => {
  const { fields: labels, partyRoles: roles } = labelsOf(language);
  const shown = (Object.keys(partyFields[role]) as (keyof Party)[]).map((field): SummaryField => {
    const value = party?.[field] ?? null;
    return { label: labels.parties[field], value: value === null ? '' : partyValue(field, value, language) };
  });
  const fields = filled(shown);
  return fields.length === 0
    ? []
    : [
        { kind: 'heading', text: roles[role] },
        { kind: 'fields', fields },
      ];
};

/** Step 2: the trade parties, each with the fields of its role. */
export const partiesSection = ({ parties, language }: RequestSummary): SummarySection => ({
  title: labelsOf(language).formSteps[2],
  parts: partyRoles.flatMap((role) => partyParts(role, parties[role], language)),
});

const inspectionFields = (inspection: Inspection, language: Language): SummaryField[] => {
  const labels = labelsOf(language).fields.inspection;
  const { country, readyDate } = inspection;
  const words = {
    ...inspection,
    country: nameOf('country', country, language),
    readyDate: day(readyDate),
  };
  return (Object.keys(labels) as (keyof Inspection)[]).map((field) => ({
    label: labels[field],
    value: words[field] ?? '',
  }));
};

const shipmentWords = (shipment: Shipment, language: Language): Record<keyof Shipment, string | null> => {
  const { containerTypes, summary } = labelsOf(language);
  const { transportMode, provenanceCountry, containerType, partialShipment, containerNumbers } = shipment;
  return {
    ...shipment,
    transportMode: nameOf('transportMode', transportMode, language),
    incoterm: nameAndCode('incoterm', shipment.incoterm, language),
    loadingPort: nameAndCode('port', shipment.loadingPort, language),
    dischargePort: nameAndCode('port', shipment.dischargePort, language),
    provenanceCountry: nameOf('country', provenanceCountry, language),
    invoiceDate: day(shipment.invoiceDate),
    invoiceValue: decimalInWords(shipment.invoiceValue, language),
    fobValue: decimalInWords(shipment.fobValue, language),
    containerType: containerType === null ? null : containerTypes[containerType],
    containerNumbers: containerNumbers.join(', '),
    partialShipment: partialShipment === null ? null : partialShipment ? summary.yes : summary.no,
    expectedShipmentDate: day(shipment.expectedShipmentDate),
  };
};

const shipmentFields = (shipment: Shipment, language: Language): SummaryField[] => {
  const labels = labelsOf(language).fields.shipment;
  const words = shipmentWords(shipment, language);
  return (Object.keys(labels) as (keyof Shipment)[]).map((field) => ({
    label: labels[field],
    value: words[field] ?? '',
  }));
};

/** Step 3: the place of inspection and the shipment, as far as the form asks for them. */
export const shipmentSection = ({ inspection, shipment, language }: RequestSummary): SummarySection => ({
  title: labelsOf(language).formSteps[3],
  parts: [
    ...(inspection === null ? [] : [inspectionFields(inspection, language)]),
    ...(shipment === null ? [] : [shipmentFields(shipment, language)]),
  ].map((fields) => ({ kind: 'fields', fields: filled(fields) })),
});
