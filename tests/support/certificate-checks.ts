import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from './client';

type Checked = { number: string; checks: number; lastCheckedOn: string | null };

/** How often a document was checked, as the desk shows it. */
export const checksOf = async (agent: Client, number: string): Promise<Omit<Checked, 'number'>> => {
  const { body } = await agent.get(`/desk/certificates?q=${number}`).expect(200);
  const [{ checks, lastCheckedOn }] = body.data as [Checked];
  return { checks, lastCheckedOn };
};

/** Checks are counted behind their answers: waits until the desk shows so many, and fails after five seconds. */
export const expectChecks = async (agent: Client, number: string, wanted: number): Promise<void> => {
  const deadline = Date.now() + 5_000;
  while ((await checksOf(agent, number)).checks < wanted && Date.now() < deadline) await pause(25);
  expect((await checksOf(agent, number)).checks).toBe(wanted);
};
