import * as z from 'zod';
import { attachment } from '../../../src/contract/shapes/attachment';
import { request as wholeRequest } from '../../../src/contract/shapes/request';
import { dayOf } from '../../../src/domain/casablanca';
import { dataOf } from '../api';
import { type Act, type CaseFile, certificateOf, declarantToken, requestOf, show, type Stage } from '../case-file';
import { mandatoryPapers, type Paper, papersForm } from '../documents';
import { initialForm, type SentForm, tradePart } from '../request-form';

type Sent = { json: unknown } | { form: FormData };

/** A call of the declarant's that answers the whole request. */
const call = async (
  file: CaseFile,
  stage: Stage,
  { method = 'POST', path, sent }: { method?: 'POST' | 'PUT'; path: string; sent: Sent }
): Promise<void> => {
  const token = declarantToken(file, stage);
  const { data } = await stage.api({ method, path, token, ...sent }, dataOf(wholeRequest));
  show(file, data);
};

const pathOf = (file: CaseFile, act: string): string => `/api/requests/${requestOf(file).documentId}${act}`;

const about = (file: CaseFile, stage: Stage) => {
  const today = dayOf(stage.now);
  const initials = file.consignment.exporter.name.slice(0, 2).toUpperCase();
  return { subject: file.subject, route: file.route, today, reference: `${initials}-${today.replaceAll('-', '')}` };
};

/** Attaches what is mandatory for the request. */
export const attachPapers: Act = async (file, stage) => {
  const papers = mandatoryPapers(file.subject, file.route);
  const form = papersForm(papers, file.consignment.purpose);
  const token = declarantToken(file, stage);
  await stage.api({ method: 'POST', path: pathOf(file, '/attachments'), token, form }, dataOf(z.array(attachment)));
};

/** A new draft with these parts of the form only. */
export const draft =
  (...parts: (keyof SentForm)[]): Act =>
  async (file, stage) => {
    const form = initialForm(file.consignment, { ...about(file, stage), named: null });
    const kept = Object.entries(form).filter(([part]) => parts.some((wanted) => wanted === part));
    await call(file, stage, { path: '/api/requests', sent: { json: { data: Object.fromEntries(kept) } } });
  };

/** The earlier file under whose SoR or SoL goods on route B or C come. */
type Under = { file: string; kind: 'sor' | 'sol' };

/** A new draft with the whole form. A CoC on route B or C names the document of an earlier file. */
export const fullDraft =
  (under?: Under): Act =>
  async (file, stage) => {
    const named = under === undefined ? null : certificateOf(stage, under.file, under.kind).number;
    const form = initialForm(file.consignment, { ...about(file, stage), named });
    await call(file, stage, { path: '/api/requests', sent: { json: { data: form } } });
  };

/** Deposits the draft as it is. */
export const depositDraft: Act = (file, stage) =>
  call(file, stage, { path: pathOf(file, '/deposit'), sent: { json: {} } });

/** Fills a form in, attaches the papers and deposits. */
export const deposit =
  (under?: Under): Act =>
  async (file, stage) => {
    await fullDraft(under)(file, stage);
    await attachPapers(file, stage);
    await depositDraft(file, stage);
  };

/** A draft that would replace or prolong the document of an earlier file, with its lines. */
export const draftSuccessor =
  (type: 'revision' | 'renewal', of: string): Act =>
  async (file, stage) => {
    const { documentId } = certificateOf(stage, of, file.subject);
    await call(file, stage, { path: `/api/certificates/${documentId}/${type}`, sent: { json: {} } });
  };

/** Makes such a draft, completes and deposits it. */
export const depositSuccessor =
  (type: 'revision' | 'renewal', of: string): Act =>
  async (file, stage) => {
    await draftSuccessor(type, of)(file, stage);
    const data = tradePart(file.consignment, about(file, stage));
    await call(file, stage, { method: 'PUT', path: pathOf(file, ''), sent: { json: { data } } });
    await attachPapers(file, stage);
    await depositDraft(file, stage);
  };

/** A draft with the form and goods of an earlier file. */
export const copyOf =
  (name: string): Act =>
  async (file, stage) => {
    const source = stage.files.get(name);
    if (source === undefined) throw new Error(`There is no file "${name}" to copy`);
    await call(file, stage, { path: pathOf(source, '/copy'), sent: { json: {} } });
  };

/** Takes the request back into draft. */
export const withdraw =
  (reason: string): Act =>
  (file, stage) =>
    call(file, stage, { path: pathOf(file, '/withdraw'), sent: { json: { data: { reason } } } });

const supply =
  (act: 'complement' | 'analyses'): ((note: string, ...papers: Paper[]) => Act) =>
  (note, ...papers) =>
  (file, stage) => {
    const form = papersForm(papers, file.consignment.purpose);
    form.append('note', note);
    return call(file, stage, { path: pathOf(file, `/${act}`), sent: { form } });
  };

/** Answers a request for a complement with these papers. */
export const supplyComplement = supply('complement');

/** Answers a request for analyses with these papers. */
export const supplyAnalyses = supply('analyses');
