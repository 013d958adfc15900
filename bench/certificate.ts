import { renderCertificate } from '../src/documents/certificate/render-certificate';
import { itemSamples, snapshotSample } from '../tests/unit/documents/snapshot-samples';
import type { Bench, Measurement } from './measurement';

const rounds = 15;

/** The median of the processor's time of one rendering, in milliseconds, when fonts are read and code is warm. */
const processorTime = async (render: () => Promise<Uint8Array>): Promise<number> => {
  await render();
  await render();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    await render();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times.sort((one, other) => one - other)[Math.floor(rounds / 2)] ?? Number.NaN;
};

const measured = (work: string, time: number, most: number): Measurement => ({
  work,
  result: `${time.toFixed(0)} ms`,
  reach: `≤ ${most} ms of CPU`,
  isReached: time <= most,
});

const options = { copy: 'original', logo: null, isSigned: false } as const;

/** Certificates with embedded fonts: one page, and a thousand lines that all differ. */
export const measureCertificate: Bench = async () => {
  const short = snapshotSample('sor');
  const long = snapshotSample('coc', { items: itemSamples(1000) });
  return [
    measured('certificate of one page', await processorTime(() => renderCertificate(short, options)), 25),
    measured('certificate of 1,000 lines', await processorTime(() => renderCertificate(long, options)), 300),
  ];
};
