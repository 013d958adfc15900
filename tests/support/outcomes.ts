import type { Outcome } from '../../src/domain/vocabulary';
import type { Client } from './client';
import type { StaffedOffice } from './offices';
import { cocForm, goodsLine, requestIn, transition } from './requests';

const needsRemark = (outcome: Outcome): boolean =>
  outcome === 'conforming_with_reservation' || outcome === 'non_conforming';

/** Enters one outcome a line, in the order of the lines, each with a remark where one is due. */
export const enterOutcomes = async (agent: Client, id: string, outcomes: readonly Outcome[]): Promise<void> => {
  const { body } = await agent.get(`/desk/requests/${id}/goods?pagination[pageSize]=100`).expect(200);
  const items = outcomes.map((outcome, index) => ({
    item: body.data[index].documentId,
    outcome,
    ...(needsRemark(outcome) ? { remark: `Remarque ${index + 1}` } : {}),
  }));
  await agent.put(`/desk/requests/${id}/goods/outcomes`, { items }).expect(200);
};

/** A request whose lines have these outcomes, and which then was closed. */
export const closedWith = async (
  outcomes: readonly Outcome[],
  declarant: Client,
  staff: StaffedOffice,
  form: { subject: string } = cocForm(staff.office, {
    goods: outcomes.map((_, index) => goodsLine(staff.office, { model: `BK-${170 + index}` })),
  })
): Promise<string> => {
  const id = await requestIn('in_processing', declarant, staff, form);
  await enterOutcomes(staff.agent, id, outcomes);
  await transition(staff.agent, id, 'close').expect(200);
  return id;
};

/** A certificate as the declarant's lists show it. */
export type Shown = {
  documentId: string;
  kind: string;
  number: string;
  state: string;
  issuedAt: string;
  validUntil: string | null;
  replaces: { number: string } | null;
  replacedBy: { number: string } | null;
  reason: string | null;
};

/** The certificates of a request, in the order of their kinds. */
export const certificatesOf = async (declarant: Client, id: string): Promise<Shown[]> => {
  const { body } = await declarant.get(`/api/requests/${id}`).expect(200);
  return [...body.data.certificates].sort((one, other) => one.kind.localeCompare(other.kind));
};
