import type { CertificateSnapshot, SnapshotAnalyses, SnapshotVisit } from '../../domain/certificate/snapshot';
import { dayInWords } from '../../domain/dates-in-words';
import { type Block, textBlock } from '../kit/block';
import { type Field, fieldGrid, headingBlock } from '../kit/fields';
import { contentWidth } from '../kit/measures';
import { styles } from '../kit/text';
import { joined } from '../kit/values';
import { certificateTerms as terms } from '../words/certificate';
import { nameOf } from '../../domain/reference/names';
import { inBoth, term } from '../words/term';

const inspectionFields = (snapshot: CertificateSnapshot): Field[] => {
  const { inspection, kind } = snapshot;
  if (inspection === null) return [];
  const { placeName, address, city, country, contactName, phone, email, readyDate } = inspection;
  return [
    {
      term: kind === 'sol' ? terms.factory : terms.place,
      value: joined([placeName, address, city, nameOf('country', country, 'fr')], ', '),
      span: 2,
    },
    { term: term(({ fields }) => fields.inspection.contactName), value: joined([contactName, phone, email], ', ') },
    ...(readyDate === null
      ? []
      : [{ term: term(({ fields }) => fields.inspection.readyDate), value: dayInWords(readyDate) }]),
  ];
};

const visitBlock = (visit: SnapshotVisit, label: Field['term']): Block =>
  fieldGrid(
    [
      { term: label, value: dayInWords(visit.visitedOn), style: styles.strong },
      { term: terms.visitResult, value: inBoth(({ visitResults }) => visitResults[visit.result]) },
      { term: terms.place, value: visit.place ?? '', span: 2 },
      ...(visit.remarks === null ? [] : [{ term: terms.visitRemarks, value: visit.remarks, span: 4 }]),
    ],
    contentWidth,
    4
  );

const analysesBlock = ({ askedOn, answeredOn, documents }: SnapshotAnalyses): Block =>
  fieldGrid(
    [
      { term: terms.analysesAsked, value: dayInWords(askedOn) },
      { term: terms.analysesAnswered, value: dayInWords(answeredOn) },
      { term: terms.analysesDocuments, value: documents.join(' ; '), span: 2 },
    ],
    contentWidth,
    4
  );

/**
 * Where the goods were inspected, what visits found, which analyses the verdict rests on. A licence shows its last visit only: the
 * others led to it.
 * @returns groups, each with a heading of its own
 */
export const findingsGroups = (snapshot: CertificateSnapshot): Block[][] => {
  const { kind, visits, analyses } = snapshot;
  const fields = inspectionFields(snapshot);
  const shown = kind === 'sol' ? visits.slice(-1) : visits;
  if (fields.length === 0 && shown.length === 0 && analyses.length === 0) return [];
  const inspected = [
    headingBlock(kind === 'ncr' ? terms.evidence : terms.inspection, contentWidth),
    ...(fields.length === 0 ? [] : [fieldGrid(fields, contentWidth, 4)]),
    ...shown.map((visit) => visitBlock(visit, kind === 'sol' ? terms.lastVisit : terms.visit)),
    ...(shown.length === 0 ? [textBlock(`${terms.noVisit.fr} / ${terms.noVisit.en}`, styles.body, contentWidth)] : []),
  ];
  const analysed = [headingBlock(terms.analyses, contentWidth), ...analyses.map(analysesBlock)];
  return analyses.length === 0 ? [inspected] : [inspected, analysed];
};
