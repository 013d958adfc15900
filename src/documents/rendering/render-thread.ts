import { parentPort } from 'node:worker_threads';
import { type RenderTask, performRenderTask } from './render-task';

/** The thread in which documents are made and signed: both are work for the processor, and the server goes on meanwhile. */
const answer = async (task: RenderTask): Promise<void> => {
  try {
    // A copy of its own memory, which is handed over.
    const bytes = Uint8Array.from(await performRenderTask(task));
    parentPort?.postMessage({ bytes }, [bytes.buffer]);
  } catch (error) {
    parentPort?.postMessage({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};

parentPort?.on('message', (task: RenderTask) => void answer(task));
