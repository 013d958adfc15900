import * as z from 'zod';
import { labelsOf } from '../../src/domain/labels';
import { responses, states } from '../../src/domain/vocabulary';
import { ADMIN_EMAIL } from './accounts';
import { type Api, apiAt } from './api';
import type { CaseFile, Stage } from './case-file';
import { readConsignments } from './consignments';
import { documentsOfEveryState } from './document-matrix';
import { openAccounts } from './open-accounts';
import { stories } from './stories';
import { appointmentsOf, type Story } from './timeline';

const DAY_MS = 86_400_000;

/** Puts the server's clock to an instant; `null` sets it right. */
const moveClock = async (api: Api, clockKey: string, now: Date | null): Promise<void> => {
  const headers = { 'x-clock-key': clockKey };
  await api({ method: 'POST', path: '/api/clock', headers, json: { data: { now } } }, z.unknown());
};

/** A file for each story, before anything has happened to it. */
const openFiles = (): Map<Story, CaseFile> => {
  const consignmentOf = readConsignments();
  return new Map(
    stories.map((story) => {
      const { declarant, subject, route, lot } = story;
      const consignment = consignmentOf(lot);
      return [story, { declarant, subject, route, consignment, request: null, office: null, agent: 'agent1' }];
    })
  );
};

const byName = (files: ReadonlyMap<Story, CaseFile>): Map<string, CaseFile> =>
  new Map(Array.from(files).flatMap(([{ name }, file]) => (name === undefined ? [] : [[name, file] as const])));

const play = async (files: ReadonlyMap<Story, CaseFile>, stage: Stage, clockKey: string): Promise<void> => {
  for (const { story, at, acts } of appointmentsOf(stories, stage.now)) {
    const file = files.get(story);
    if (file === undefined) throw new Error('A story has no file');
    await moveClock(stage.api, clockKey, at);
    for (const act of acts) {
      await act(file, { ...stage, now: at }).catch((error: unknown) => {
        const daysAgo = Math.round((stage.now.getTime() - at.getTime()) / DAY_MS);
        const told = error instanceof Error ? error.message : String(error);
        throw new Error(`The demo stopped at ${story.declarant}'s ${story.lot}, ${daysAgo} days ago: ${told}`);
      });
    }
  }
};

/** How many files are in each state and have each response; every one must be there. */
const summaryOf = (files: Iterable<CaseFile>): string => {
  const requests = Array.from(files, ({ request }) => request);
  const labels = labelsOf('fr');
  const count = (label: string, matches: (request: NonNullable<CaseFile['request']>) => boolean): string => {
    const found = requests.filter((request) => request !== null && matches(request)).length;
    if (found === 0) throw new Error(`No request of the demo is "${label}"`);
    return `${label} ${found}`;
  };
  const byState = states.map((state) => count(labels.states[state], (request) => request.state === state));
  const byResponse = responses.map((word) => count(labels.responses[word], ({ response }) => response === word));
  return `${requests.length} requests\n  ${byState.join(', ')}\n  ${byResponse.join(', ')}`;
};

/**
 * Fills an empty demo server with accounts and with files that its people treated over months: all by its own interfaces, with
 * its clock moved from day to day.
 * @param server where it answers, and the key of its clock
 * @throws Error with the first answer that was not expected; the server then holds an unfinished demo
 */
export const seedDemo = async (server: { baseUrl: string; clockKey: string | undefined }): Promise<void> => {
  const { baseUrl, clockKey } = server;
  if (clockKey === undefined) throw new Error('The demo moves the clock: CLOCK_KEY must be set');
  const begun = performance.now();
  const api = apiAt(baseUrl);
  const cast = await openAccounts(api);
  const files = openFiles();
  await play(files, { api, cast, now: new Date(), files: byName(files) }, clockKey);
  await moveClock(api, clockKey, null);
  const documents = await documentsOfEveryState(api, cast.people.get(ADMIN_EMAIL)?.token ?? '');
  console.log(`${summaryOf(files.values())}\n${documents}\nin ${((performance.now() - begun) / 1000).toFixed(1)} s`);
};
