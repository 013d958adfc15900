/** One of the people of an office; days of absence are both included. */
export type Member = {
  user: { id: number; name: string; email: string };
  agent: boolean;
  supervisor: boolean;
  absences: readonly { from: string; until: string }[];
};
