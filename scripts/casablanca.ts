/**
 * Writes src/domain/casablanca-offsets.ts from the IANA time zone database as moment-timezone brings it: `npm run casablanca`. A unit
 * test compares the two.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { tz } from 'moment-timezone';

const file = resolve(__dirname, '../src/domain/casablanca-offsets.ts');
const zone = tz.zone('Africa/Casablanca');
if (zone === null) throw new Error('The time zone database has no Casablanca');
const { untils, offsets } = zone;

/** Changes of the clock before this were before any request. */
const from = Date.UTC(2000, 0, 1);

/** The zone counts minutes west of Greenwich, and tells until when each offset holds; the last one holds for ever. */
const changes = untils.flatMap((until, index) => {
  const offset = offsets[index + 1];
  return Number.isFinite(until) && until >= from && offset !== undefined ? [{ at: until, minutes: -offset }] : [];
});

const lines = changes.map(
  ({ at, minutes }) => `  ['${new Date(at).toISOString().slice(0, 16)}Z', ${minutes === 0 ? 0 : minutes}],`
);

const source = `/**
 * When Casablanca's clock changes: the instant, and how many minutes it is ahead of UTC from then on; UTC itself before the first.
 * Generated from the IANA time zone database ${tz.dataVersion} by \`scripts/casablanca.ts\`; do not edit.
 */
export const casablancaOffsets: readonly (readonly [from: string, minutes: number])[] = [
${lines.join('\n')}
];
`;

writeFileSync(file, source);
