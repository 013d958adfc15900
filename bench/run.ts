import { measureCertificate } from './certificate';
import { measureExport } from './export';
import { measureImport } from './import';
import { measureLists } from './lists';
import { machine } from './machine';
import type { Bench, Measurement } from './measurement';

/** `npm run bench [-- name …]`: runs the benches named, or all, and prints what they found. */
const benches: Record<string, Bench> = {
  import: measureImport,
  export: measureExport,
  certificate: measureCertificate,
  lists: measureLists,
};

const run = async (chosen: readonly string[]): Promise<void> => {
  const unknown = chosen.filter((name) => !(name in benches));
  if (unknown.length > 0) {
    throw new Error(`No bench is called ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}`);
  }
  const found: Measurement[] = [];
  for (const [name, measure] of Object.entries(benches)) {
    if (chosen.length > 0 && !chosen.includes(name)) continue;
    console.log(`Measuring ${name} …`);
    found.push(...(await measure()));
  }
  console.log(machine());
  console.table(
    found.map(({ work, result, reach, isReached }) => ({ work, result, reach, reached: isReached ? 'yes' : 'NO' }))
  );
  process.exitCode = found.every(({ isReached }) => isReached) ? 0 : 1;
};

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
