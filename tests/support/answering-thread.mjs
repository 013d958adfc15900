import { parentPort } from 'node:worker_threads';

/** A thread for tests: it does to each task what the task says. */
let done = 0;

const asker = parentPort;
if (!asker) throw new Error('This runs in a thread');

asker.on('message', ({ act, text }) => {
  done += 1;
  switch (act) {
    case 'answer':
      return asker.postMessage({ bytes: Buffer.from(`${text} ${done}`) });
    case 'fault':
      return asker.postMessage({ fault: text });
    case 'die':
      return process.exit(3);
    case 'throw':
      throw new Error(text);
    case 'hang':
      for (;;);
    case 'eat': {
      const eaten = [];
      for (;;) eaten.push(Array.from({ length: 100_000 }, Math.random));
    }
  }
});
