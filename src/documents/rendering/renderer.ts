import type { RenderTask } from './render-task';
import { threadQueue } from './thread-queue';

const atLeastMs = 60_000;
/** A line full of long texts takes some 4 ms of a processor that may have much else to do; what was issued must be made. */
const lineMs = { certificate: 60, summary: 30 } as const satisfies Record<RenderTask['document'], number>;

const linesOf = (task: RenderTask): number =>
  task.document === 'certificate' ? task.snapshot.items.length : task.summary.goods.length;

const limits = {
  longestMs: (task: RenderTask): number => atLeastMs + linesOf(task) * lineMs[task.document],
  mostHeapMb: 1024,
};

const renderer = threadQueue<RenderTask>(require.resolve('./render-thread'), limits);

/** Makes a document in the process's rendering thread, after those that were asked for before. @throws Error when it cannot */
export const renderInThread = (task: RenderTask): Promise<Uint8Array> => renderer.run(task);

/** Ends that thread, with the process. */
export const endRendering = (): Promise<void> => renderer.end();
