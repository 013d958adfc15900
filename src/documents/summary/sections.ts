import { dayOf } from '../../domain/casablanca';
import { labelsOf, message } from '../../domain/labels';
import { attachmentsSection, exchangesSection, visitsSection } from './file-sections';
import { objectSection, partiesSection, shipmentSection } from './form-sections';
import { goodsSection } from './goods-section';
import { certificatesSection, historySection } from './outcome-sections';
import type { RequestSummary } from './request-summary';
import { filled, type SummaryField, type SummarySection } from './section';
import { day } from './values';

/** What stands on the cover, under number and title. */
export const coverFields = (summary: RequestSummary): SummaryField[] => {
  const { states, responses, summary: words } = labelsOf(summary.language);
  const { facts } = words;
  const { state, response, depositedAt, createdAt, office, declarant, agent, serviceTime, goods } = summary;
  const due = serviceTime && [day(serviceTime.dueOn), ...(serviceTime.late ? [words.late] : [])].join(' – ');
  return filled([
    { label: facts.state, value: states[state] },
    { label: facts.response, value: response === null ? '' : responses[response] },
    { label: facts.office, value: office?.name ?? '' },
    depositedAt === null
      ? { label: facts.createdAt, value: day(dayOf(new Date(createdAt))) }
      : { label: facts.depositedAt, value: day(dayOf(new Date(depositedAt))) },
    { label: facts.declarant, value: declarant },
    { label: facts.agent, value: agent ?? '' },
    { label: facts.serviceTime, value: serviceTime === null ? '' : message(words.serviceDays, serviceTime) },
    { label: facts.dueOn, value: due ?? '' },
    { label: facts.goodsCount, value: String(goods.length) },
  ]);
};

/** The sections in their order. The five steps are always there, what became of the request once there is something. */
export const sectionsOf = (summary: RequestSummary): SummarySection[] => [
  objectSection(summary),
  partiesSection(summary),
  shipmentSection(summary),
  goodsSection(summary),
  attachmentsSection(summary),
  ...[exchangesSection(summary), visitsSection(summary), certificatesSection(summary)].filter(
    ({ parts }) => parts.length > 0
  ),
  historySection(summary),
];
