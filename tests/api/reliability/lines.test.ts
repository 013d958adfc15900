import { setTimeout as sleep } from 'node:timers/promises';
import { type DeclarantAccount, newDeclarant } from '../../support/declarants';
import { type StaffedOffice, staffedOffice } from '../../support/offices';
import { refused } from '../../support/refusals';
import { cocForm } from '../../support/requests';
import { csvOf, goodsRows, importSheet } from '../../support/sheets';

/** Two sheets are read at once; fifteen more of one account wait. */
const atOnce = 2;
const mostOfOne = 15;

let staff: StaffedOffice;
let greedy: DeclarantAccount;
let modest: DeclarantAccount;
let drafts: Map<DeclarantAccount, string>;
/** Takes a second or two to read. */
let longSheet: Buffer;
beforeAll(async () => {
  staff = await staffedOffice();
  [greedy, modest] = [await newDeclarant(), await newDeclarant()];
  const draftOf = async (account: DeclarantAccount): Promise<string> =>
    (await account.post('/api/requests', cocForm(staff.office)).expect(201)).body.data.documentId;
  drafts = new Map([
    [greedy, await draftOf(greedy)],
    [modest, await draftOf(modest)],
  ]);
  longSheet = csvOf(
    goodsRows(
      staff.office,
      Array.from({ length: 9000 }, (_, index) => `M-${index}`)
    )
  );
});

const dryRun = (account: DeclarantAccount) =>
  importSheet(account, drafts.get(account) ?? '', longSheet, { query: '?dryRun=true' });

/** Sends so many that the account's share of the line is full; settles when the first of them is sent away. */
const fillShare = async () => {
  const calls = Array.from({ length: atOnce + mostOfOne + 6 }, () => dryRun(greedy));
  const answers = calls.map((call) => Promise.resolve(call).catch(() => null));
  const sentAway = await Promise.race(answers.map(async (answer) => ((await answer)?.status === 429 ? answer : never)));
  return { calls, answers, sentAway };
};
const never = new Promise<never>(() => undefined);

it('one account does not fill the line of imports: it is told to come back, and others are served', async () => {
  const { answers, sentAway } = await fillShare();
  if (sentAway) refused('too_many_requests')(sentAway);
  expect(Number(sentAway?.headers['retry-after'])).toBeGreaterThanOrEqual(1);
  await dryRun(modest).expect(200);
  const statuses = (await Promise.all(answers)).map((answer) => answer?.status);
  expect(new Set(statuses)).toEqual(new Set([200, 429]));
  expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(mostOfOne);
}, 120_000);

it('who goes away while waiting leaves the line: the next is not sent away for them', async () => {
  const { calls, answers } = await fillShare();
  for (const call of calls) void call.abort();
  await Promise.all(answers);
  await sleep(200);
  await dryRun(greedy).expect(200);
}, 120_000);
