import type { CertificateSnapshot, SnapshotItem } from '../../domain/certificate/snapshot';
import type { CertificateKind } from '../../domain/vocabulary';
import type { Column, Table } from '../kit/table';
import { colours } from '../kit/measures';
import { styles, type TextStyle } from '../kit/text';
import { joined } from '../kit/values';
import { certificateTerms as terms } from '../words/certificate';
import { decimalInWords } from '../words/decimals';
import { nameOf } from '../../domain/reference/names';
import { term } from '../words/term';

const outcomeColours = {
  conforming: colours.conforming,
  conforming_with_reservation: colours.reservation,
  non_conforming: colours.alarm,
} as const satisfies Record<SnapshotItem['outcome'], string>;

const outcomeStyle = ({ outcome }: SnapshotItem): TextStyle => ({
  ...styles.smallStrong,
  colour: outcomeColours[outcome],
});

const outcomeText = ({ outcome }: SnapshotItem): string => {
  const { fr, en } = term(({ outcomes }) => outcomes[outcome]);
  return `${fr}\n${en}`;
};

/** What the goods are, and who made them or that they are used where the line says so. */
const descriptionText = ({ description, condition, manufacturerName }: SnapshotItem): string => {
  const used = condition === 'used' ? term(({ goodsConditions }) => goodsConditions.used).fr : null;
  const maker = manufacturerName === null ? null : `${terms.manufacturedBy.fr} : ${manufacturerName}`;
  return joined([description, used, maker], '\n');
};

const line: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.line,
  text: (item) => String(item.line),
  alignment: 'right',
};
const hsCode: Omit<Column<SnapshotItem>, 'width'> = {
  term: term(({ fields }) => fields.goods.hsCode),
  text: (item) => item.hsCode ?? '',
};
const description: Omit<Column<SnapshotItem>, 'width'> = { term: terms.description, text: descriptionText };
const brandAndModel: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.brandAndModel,
  text: ({ brand, model }) => joined([brand, model], '\n'),
};
const quantity: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.quantity,
  text: (item) => joined([decimalInWords(item.quantity, 'fr'), nameOf('unit', item.unit, 'fr')], ' '),
  alignment: 'right',
};
const origin: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.origin,
  text: (item) => nameOf('country', item.originCountry, 'fr'),
};
const standards: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.standards,
  text: (item) => item.standardsApplied ?? '',
};
const conformity: Omit<Column<SnapshotItem>, 'width'> = {
  term: terms.conformity,
  text: outcomeText,
  style: outcomeStyle,
  alignment: 'left',
};

// Widths add up to that of the page between its margins.
const shipped: readonly Column<SnapshotItem>[] = [
  { ...line, width: 28 },
  { ...hsCode, width: 56 },
  { ...description, width: 130 },
  { ...brandAndModel, width: 72 },
  { ...quantity, width: 56 },
  { ...origin, width: 56 },
  { ...standards, width: 56 },
  { ...conformity, width: 69.28 },
];

const registered: readonly Column<SnapshotItem>[] = [
  { ...line, width: 28 },
  { ...hsCode, width: 56 },
  { ...description, width: 174 },
  { ...brandAndModel, width: 84 },
  { ...origin, width: 56 },
  { ...standards, width: 60 },
  { ...conformity, width: 65.28 },
];

const columns = { coc: shipped, ncr: shipped, sor: registered, sol: registered } as const satisfies Record<
  CertificateKind,
  readonly Column<SnapshotItem>[]
>;

/** The table of a document's lines: the reservation, or the reason for a non-conformity, stands across under its line. */
export const linesTable = ({ kind }: CertificateSnapshot): Table<SnapshotItem> => ({
  columns: columns[kind],
  note: (item) =>
    item.remark === null
      ? null
      : {
          term: item.outcome === 'non_conforming' ? terms.remark : terms.reservation,
          text: item.remark,
          style: { ...styles.small, colour: outcomeColours[item.outcome] },
        },
});
