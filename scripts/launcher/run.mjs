import { spawn } from 'node:child_process';

/**
 * @typedef {object} Outcome
 * @property {number} code exit code; 1 when a signal ended it
 * @property {string} output both streams, as they came; empty when they were inherited
 */

/**
 * Runs a program to its end, without a shell.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<Outcome>}
 * @throws {Error} when the program cannot be started
 */
export function run(program, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true, ...options });
    /** @type {Buffer[]} */
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.once('error', reject);
    // Not 'close': a server started by the program may hold the pipes open.
    child.once('exit', (code) =>
      setImmediate(() => resolve({ code: code ?? 1, output: Buffer.concat(chunks).toString('utf8') }))
    );
  });
}
