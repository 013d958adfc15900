/**
 * Runs a command of the project. A failure is told without a stack and gives exit code 1. `work` is told of the first request
 * to end (Ctrl+C, a closed terminal, a supervisor) by an abort signal, and cleans up; if it throws then, the code is 130.
 * @param {(interrupt: AbortSignal) => Promise<number | void>} work answers the exit code; nothing means 0
 */
export async function command(work) {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => controller.abort());
  try {
    process.exitCode = (await work(controller.signal)) ?? 0;
  } catch (error) {
    if (!controller.signal.aborted) console.error(error instanceof Error ? error.message : error);
    process.exitCode = controller.signal.aborted ? 130 : 1;
  }
}
