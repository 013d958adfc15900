import { note as noteShape } from '../../../src/contract/shapes/note';
import { deskRequest, transferredRequest } from '../../../src/contract/shapes/request';
import { addDays, dayOf } from '../../../src/domain/casablanca';
import type { VisitResult } from '../../../src/domain/vocabulary';
import type { DeskTransition } from '../../../src/contract/transition-input';
import { officeCodes, officeEmail, type Post } from '../accounts';
import { dataOf } from '../api';
import { type Act, type CaseFile, requestOf, show, type Stage } from '../case-file';
import { type Paper, papersForm } from '../documents';
import type { Person } from '../open-accounts';
import { workingDayFrom } from '../working-day';

/** One of the people of the office that has the file. */
export const personOf = (file: CaseFile, { cast }: Stage, post: Post): Person => {
  const person = file.office === null ? undefined : cast.people.get(officeEmail(post, file.office));
  if (person === undefined) throw new Error(`Nobody is ${post} of office ${file.office}`);
  return person;
};

type Sent = { json: unknown } | { form: FormData };

const transition = async (
  file: CaseFile,
  stage: Stage,
  name: DeskTransition,
  { by, sent }: { by: Post; sent: Sent }
): Promise<void> => {
  const path = `/desk/requests/${requestOf(file).documentId}/transitions/${name}`;
  const { token } = personOf(file, stage, by);
  const { data } = await stage.api({ method: 'POST', path, token, ...sent }, dataOf(deskRequest));
  show(file, data);
};

/** A transition of the assigned agent's; the input may depend on the day. */
const byAgent =
  (name: DeskTransition, inputOn: (today: string) => Readonly<Record<string, unknown>> = () => ({})): Act =>
  (file, stage) =>
    transition(file, stage, name, { by: file.agent, sent: { json: { data: inputOn(dayOf(stage.now)) } } });

/** The supervisor gives the request to an agent of the office. */
export const assign =
  (agent: CaseFile['agent']): Act =>
  async (file, stage) => {
    file.agent = agent;
    const data = { agent: personOf(file, stage, agent).id };
    await transition(file, stage, 'assign', { by: 'supervisor', sent: { json: { data } } });
  };

/** The supervisor gives the request to the other agent. */
export const reassign =
  (reason: string): Act =>
  async (file, stage) => {
    file.agent = file.agent === 'agent1' ? 'agent2' : 'agent1';
    const data = { agent: personOf(file, stage, file.agent).id, reason };
    await transition(file, stage, 'reassign', { by: 'supervisor', sent: { json: { data } } });
  };

/** The supervisor hands the request over to the office that follows his own in the list. */
export const transfer =
  (reason: string): Act =>
  async (file, stage) => {
    const { documentId } = requestOf(file);
    const next = (officeCodes.findIndex((code) => code === file.office) + 1) % officeCodes.length;
    const path = `/desk/requests/${documentId}/transitions/transfer`;
    const json = { data: { office: officeCodes[next], reason } };
    const { token } = personOf(file, stage, 'supervisor');
    const { data } = await stage.api({ method: 'POST', path, token, json }, dataOf(transferredRequest));
    file.request = { ...requestOf(file), state: data.state };
    file.office = data.office?.code ?? null;
  };

export const take: Act = byAgent('take');
export const startProcessing: Act = byAgent('start_processing');
export const close: Act = byAgent('close');

const dueOn = (today: string, dueInDays: number | undefined) =>
  dueInDays === undefined ? {} : { dueDate: workingDayFrom(addDays(today, dueInDays)) };

/** Asks the declarant for papers. */
export const requestComplement = (
  message: string,
  { papers = [], dueInDays }: { papers?: Paper[]; dueInDays?: number } = {}
): Act => byAgent('request_complement', (today) => ({ message, documentTypes: papers, ...dueOn(today, dueInDays) }));

/** Asks the declarant for analyses. */
export const requestAnalyses = (message: string, { dueInDays }: { dueInDays?: number } = {}): Act =>
  byAgent('request_analyses', (today) => ({ message, ...dueOn(today, dueInDays) }));

/** Takes back what the declarant was asked for. */
export const withdrawInformationRequest = (reason: string): Act =>
  byAgent('withdraw_information_request', () => ({ reason }));

const morningIn = (today: string, days: number): string => `${workingDayFrom(addDays(today, days))}T09:30:00Z`;

/** Plans a visit so many days ahead. */
export const scheduleVisit = (inDays: number, message?: string): Act =>
  byAgent('schedule_visit', (today) => ({ scheduledAt: morningIn(today, inDays), message }));

/** Moves the planned visit to so many days ahead. */
export const rescheduleVisit = (inDays: number, reason: string): Act =>
  byAgent('reschedule_visit', (today) => ({ scheduledAt: morningIn(today, inDays), reason }));

export const cancelVisit = (reason: string): Act => byAgent('cancel_visit', () => ({ reason }));

/** Records the visit with its report. */
export const closeVisit =
  (result: VisitResult, remarks: string): Act =>
  (file, stage) => {
    const form = papersForm(['inspection_report'], file.consignment.purpose, 'untyped');
    form.append('result', result);
    form.append('remarks', remarks);
    return transition(file, stage, 'close_visit', { by: file.agent, sent: { form } });
  };

/** An internal note of the agent's. */
export const note =
  (text: string): Act =>
  async (file, stage) => {
    const path = `/desk/requests/${requestOf(file).documentId}/notes`;
    const { token } = personOf(file, stage, file.agent);
    await stage.api({ method: 'POST', path, token, json: { data: { text } } }, dataOf(noteShape));
  };
