import type { RouteContract } from '../../src/contract/route';
import { type DeclarantAccount, newDeclarant } from './declarants';
import { harmOf } from './harmless-answer';
import { type StaffedOffice, staffedOffice } from './offices';
import { type RawAnswer, type RawCall, rawCall } from './raw-call';
import { cocForm, readyDraft } from './requests';

/** Those in whose name hostile calls are sent, and a draft that exists. */
export type HostileTarget = { declarant: DeclarantAccount; staff: StaffedOffice; draft: string };

export const newHostileTarget = async (): Promise<HostileTarget> => {
  const staff = await staffedOffice();
  const declarant = await newDeclarant();
  return { staff, declarant, draft: await readyDraft(declarant, cocForm(staff.office)) };
};

/** The token of somebody whom the route lets in. */
export const tokenFor = ({ face }: RouteContract, { declarant, staff }: HostileTarget): string | null => {
  if (face === 'public') return null;
  return face === 'desk' ? staff.agent.token : declarant.token;
};

/** The route's path with the same value for all its parameters. */
export const pathWith = ({ path }: RouteContract, param: string): string => path.replace(/:\w+/g, param);

/** Sends the call and checks that its answer, refused or not, does no harm. */
export const harmless = async (call: RawCall): Promise<RawAnswer> => {
  const answer = await rawCall(call);
  const named = `${call.method} ${call.path.slice(0, 200)}`;
  expect({ call: named, harm: harmOf(answer) }).toEqual({ call: named, harm: null });
  return answer;
};

/** Sends the call and checks that it is refused without harm. */
export const refused = async (call: RawCall): Promise<RawAnswer> => {
  const answer = await harmless(call);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  return answer;
};

/** The refusal's stable word. */
export const codeOf = ({ text }: RawAnswer): unknown => JSON.parse(text).error?.details?.code;
