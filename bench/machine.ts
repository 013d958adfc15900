import { availableParallelism, cpus, totalmem } from 'node:os';

const gibibyte = 1024 ** 3;

/** What this machine is, for the record: processors, memory, Node and the day. */
export const machine = (): string => {
  const memory = Math.round(totalmem() / gibibyte);
  const day = new Date().toISOString().slice(0, 10);
  return `${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, ${memory} GiB, Node ${process.version}, ${day}`;
};
