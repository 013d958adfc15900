import { existsSync, readFileSync } from 'node:fs';
import { copyDraft } from '../tests/support/many-requests';
import { newDeclarant } from './declarant';
import type { Bench, Measurement } from './measurement';
import { type BenchServer, withOwnServer } from './own-server';

const rowCount = 100_000;
const mostMegabytes = 300;
/** What another caller may wait for a list of a few rows meanwhile. */
const mostMilliseconds = 200;

/** What a process holds in memory; nothing once it has ended (Linux). */
const residentMegabytes = (pid: number): number => {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? Number(/^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024 : 0;
};

/** The processes that a process has begun and that still run. */
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);

const percentile = (values: readonly number[], share: number): number =>
  [...values].sort((one, other) => one - other)[Math.floor(values.length * share)] ?? Number.NaN;

/** The most memory that the server held while the work was done, and the process that wrote the sheet for it. */
const peaksDuring = async (pid: number, work: () => Promise<unknown>) => {
  const peaks = { server: 0, writer: 0 };
  const watch = setInterval(() => {
    peaks.server = Math.max(peaks.server, residentMegabytes(pid));
    peaks.writer = Math.max(peaks.writer, ...childrenOf(pid).map(residentMegabytes));
  }, 20);
  await work().finally(() => clearInterval(watch));
  return peaks;
};

/** How long each call takes that is made while the work is done, one after the other. */
const callsDuring = async (work: Promise<unknown>, call: () => Promise<unknown>): Promise<number[]> => {
  const times: number[] = [];
  let isDone = false;
  const done = work.finally(() => (isDone = true));
  while (!isDone) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  await done;
  return times;
};

const measure = async (format: string, { url, pid, databaseUrl }: BenchServer): Promise<Measurement[]> => {
  const [owner, other] = [await newDeclarant(url), await newDeclarant(url)];
  await copyDraft(databaseUrl, await owner.newDraft(), rowCount);
  const before = residentMegabytes(pid);
  const start = performance.now();
  const exportAll = () => owner.download(`/api/requests/export?format=${format}`);
  const { server, writer } = await peaksDuring(pid, exportAll);
  const seconds = (performance.now() - start) / 1000;
  const p95 = percentile(await callsDuring(exportAll(), () => other.download('/api/requests')), 0.95);
  return [
    {
      work: `memory, export of ${rowCount} requests, ${format}`,
      result: `${server.toFixed(0)} MB the server (${before.toFixed(0)} MB before), ${writer.toFixed(0)} MB the writer; ${seconds.toFixed(1)} s`,
      reach: `< ${mostMegabytes} MB RSS each`,
      isReached: Math.max(server, writer) < mostMegabytes,
    },
    {
      work: `another caller's list meanwhile, ${format}`,
      result: `p95 ${p95.toFixed(0)} ms`,
      reach: `< ${mostMilliseconds} ms`,
      isReached: p95 < mostMilliseconds,
    },
  ];
};

/** What exporting a long list costs: the server's memory, and the time of those who call meanwhile. */
export const measureExport: Bench = async () => [
  ...(await withOwnServer((server) => measure('xlsx', server))),
  ...(await withOwnServer((server) => measure('csv', server))),
];
