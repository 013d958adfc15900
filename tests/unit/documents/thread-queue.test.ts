import { type ThreadQueue, threadQueue } from '../../../src/documents/rendering/thread-queue';

type Task = { act: 'answer' | 'fault' | 'die' | 'throw' | 'hang' | 'eat'; text: string };

const thread = require.resolve('../../support/answering-thread.mjs');

let queue: ThreadQueue<Task>;

beforeEach(() => {
  queue = threadQueue<Task>(thread, { longestMs: () => 1500, mostHeapMb: 256 });
});

afterEach(() => queue.end());

const answered = async (text: string): Promise<string> =>
  Buffer.from(await queue.run({ act: 'answer', text })).toString();

describe('a thread with its queue', () => {
  it('does all tasks in their order, in one thread', async () => {
    expect(await Promise.all(['a', 'b', 'c'].map(answered))).toEqual(['a 1', 'b 2', 'c 3']);
  });

  it('tells of a task that fails, and goes on', async () => {
    const failing = queue.run({ act: 'fault', text: 'No such font' });
    const next = answered('next');
    await expect(failing).rejects.toThrow('No such font');
    expect(await next).toBe('next 2');
  });

  it.each(['die', 'throw'] as const)('goes on in another thread when the first does %s', async (act) => {
    expect(await answered('before')).toBe('before 1');
    const fatal = queue.run({ act, text: 'out of order' });
    const next = answered('after');
    await expect(fatal).rejects.toThrow(act === 'throw' ? 'out of order' : 'ended before its work was done');
    expect(await next).toBe('after 1');
  });

  it('does not wait for ever', async () => {
    const endless = queue.run({ act: 'hang', text: '' });
    const next = answered('after');
    await expect(endless).rejects.toThrow('longer than 1500 ms');
    expect(await next).toBe('after 1');
  });

  it('waits as long as the task may take', async () => {
    const perTask = threadQueue<Task>(thread, { longestMs: ({ text }) => text.length * 100, mostHeapMb: 256 });
    await expect(perTask.run({ act: 'hang', text: 'abc' })).rejects.toThrow('longer than 300 ms');
    await expect(perTask.run({ act: 'hang', text: 'abcdef' })).rejects.toThrow('longer than 600 ms');
    await perTask.end();
  });

  it('outlives a task that takes all memory', async () => {
    const greedy = threadQueue<Task>(thread, { longestMs: () => 20_000, mostHeapMb: 32 });
    await expect(greedy.run({ act: 'eat', text: '' })).rejects.toThrow(/memory/);
    expect(Buffer.from(await greedy.run({ act: 'answer', text: 'after' })).toString()).toBe('after 1');
    await greedy.end();
  }, 20_000);

  it('ends with its process: who waits is told, and nothing begins anew', async () => {
    const waiting = queue.run({ act: 'hang', text: '' });
    const refused = expect(waiting).rejects.toThrow('ended before its work was done');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await queue.end();
    await refused;
    await expect(answered('late')).rejects.toThrow('was ended with its process');
  });
});
