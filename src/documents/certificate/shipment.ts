import type { CertificateSnapshot } from '../../domain/certificate/snapshot';
import type { Shipment } from '../../domain/form/request-form';
import type { Labels } from '../../domain/labels';
import { dayInWords } from '../../domain/dates-in-words';
import { type Block, setBlock } from '../kit/block';
import { type Field, fieldGrid, headingBlock, labelBlock } from '../kit/fields';
import { contentWidth } from '../kit/measures';
import { linesOf, setText, styles } from '../kit/text';
import { joined } from '../kit/values';
import { certificateTerms as terms } from '../words/certificate';
import { decimalInWords } from '../words/decimals';
import { nameAndCode, nameOf } from '../../domain/reference/names';
import { term } from '../words/term';

const label = (field: keyof Shipment): Field['term'] => term(({ fields }: Labels) => fields.shipment[field]);

const amount = (value: string | null, currency: string | null): string =>
  value === null ? '' : joined([decimalInWords(value, 'fr'), currency], '\u00a0');

const fieldsOf = (shipment: Shipment): Field[] => {
  const {
    containerType,
    partialShipment,
    invoiceDate,
    expectedShipmentDate,
    currency,
    containerNumbers: containers,
  } = shipment;
  const optional = (field: keyof Shipment, value: string): Field[] =>
    value === '' ? [] : [{ term: label(field), value }];
  return [
    { term: label('invoiceNumber'), value: shipment.invoiceNumber ?? '' },
    { term: label('invoiceDate'), value: invoiceDate === null ? '' : dayInWords(invoiceDate) },
    { term: label('invoiceValue'), value: amount(shipment.invoiceValue, currency) },
    { term: label('incoterm'), value: nameAndCode('incoterm', shipment.incoterm, 'fr') },
    { term: label('transportMode'), value: nameOf('transportMode', shipment.transportMode, 'fr') },
    { term: label('loadingPort'), value: nameAndCode('port', shipment.loadingPort, 'fr') },
    { term: label('dischargePort'), value: nameAndCode('port', shipment.dischargePort, 'fr') },
    { term: label('provenanceCountry'), value: nameOf('country', shipment.provenanceCountry, 'fr') },
    ...optional('billOfLading', shipment.billOfLading ?? ''),
    ...optional('customsOffice', shipment.customsOffice ?? ''),
    ...optional('fobValue', amount(shipment.fobValue, currency)),
    ...optional('expectedShipmentDate', expectedShipmentDate === null ? '' : dayInWords(expectedShipmentDate)),
    ...optional('partialShipment', partialShipment === null ? '' : (partialShipment ? terms.yes : terms.no).fr),
    ...optional(
      'containerType',
      containerType === null ? '' : term(({ containerTypes }) => containerTypes[containerType]).fr
    ),
    ...(containers.length === 0 || containers.length > fewContainers
      ? []
      : [{ term: label('containerNumbers'), value: containers.join(', ') }]),
  ];
};

/** As many containers as a field among the others holds. */
const fewContainers = 4;

/** The numbers of containers: there may be hundreds, so that each line is a block of its own. */
const containerBlocks = (numbers: readonly string[]): Block[] => {
  if (numbers.length <= fewContainers) return [];
  const text = setText(numbers.join(', '), styles.body, contentWidth);
  return [
    labelBlock(label('containerNumbers'), contentWidth),
    ...text.lines.map((_, index) => setBlock(linesOf(text, index, index + 1))),
  ];
};

/** The shipment that a CoC or a report of non-conformity is about, and the containers, line by line. */
export const shipmentBlocks = ({ shipment }: CertificateSnapshot): { fields: Block[]; containers: Block[] } => {
  if (shipment === null) return { fields: [], containers: [] };
  return {
    fields: [headingBlock(terms.shipment, contentWidth), fieldGrid(fieldsOf(shipment), contentWidth, 5)],
    containers: containerBlocks(shipment.containerNumbers),
  };
};
