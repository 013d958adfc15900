import { projectRoot } from '../../scripts/launcher/paths.mjs';
import type { RawAnswer } from './raw-call';

/** What an answer may not tell of the inside: stacks, paths of the machine, statements of the database. */
const inside = [
  /\bat .+:\d+:\d+/,
  /node_modules|\.data\b|\/(dist|src)\//,
  /\b(select|insert into|update|delete from)\b.+\b(from|where|values|set)\b/i,
  /syntax error|violates|duplicate key|invalid (input|byte)|relation "|column "|knex|postgres/i,
];

/** What is wrong with an answer to a hostile call: a server's own error, or a look inside; `null` when nothing is. */
export const harmOf = ({ status, text }: RawAnswer): string | null => {
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (status < 400) return null;
  const leak = inside.find((pattern) => pattern.test(text));
  if (leak !== undefined || text.includes(projectRoot)) return `tells of the inside: ${text.slice(0, 300)}`;
  return null;
};
