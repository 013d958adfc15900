import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** The memory that a process holds, in megabytes. */
export const residentMegabytes = (pid: number): number => {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status)
    ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1]
    : execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
  return Number(kilobytes) / 1024;
};

/** How many megabytes a process grows at its highest while the work is done. */
export const growthDuring = async (pid: number, work: () => Promise<unknown>): Promise<number> => {
  const before = residentMegabytes(pid);
  let highest = before;
  const watch = setInterval(() => {
    highest = Math.max(highest, residentMegabytes(pid));
  }, 20);
  try {
    await work();
  } finally {
    clearInterval(watch);
  }
  return highest - before;
};
