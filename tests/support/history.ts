import { superAdministrator } from './panel';

/** One entry of a request's history, as the desk shows it. */
export type HistoryEntry = {
  seq: number;
  action: string;
  from: string | null;
  to: string | null;
  actor: { kind: string; name: string };
  input: Record<string, unknown> | null;
};

/** The whole history of a request, oldest first. */
export const historyOf = async (id: string): Promise<HistoryEntry[]> => {
  const admin = await superAdministrator();
  const { body } = await admin.get(`/desk/requests/${id}/history?pagination[pageSize]=100`).expect(200);
  return body.data;
};

/** The actions of a request's history, oldest first. */
export const actionsOf = async (id: string): Promise<string[]> => (await historyOf(id)).map(({ action }) => action);
