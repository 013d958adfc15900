import type { RenderTask } from './render-task';
import { threadQueue } from './thread-queue';

/** A document of a thousand lines takes less than a second, the first one of a process the loading of the fonts besides. */
const limits = { longestMs: 60_000, mostHeapMb: 1024 };

const renderer = threadQueue<RenderTask>(require.resolve('./render-thread'), limits);

/** Makes a document in the process's rendering thread, after those that were asked for before. @throws Error when it cannot */
export const renderInThread = (task: RenderTask): Promise<Uint8Array> => renderer.run(task);

/** Ends that thread, with the process. */
export const endRendering = (): Promise<void> => renderer.end();
