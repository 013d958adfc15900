/** Makes a queue: what is handed over is done one after the other, whatever becomes of those before. */
export const inOrder = (): (<T>(act: () => T | Promise<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const mine = last.then(act);
    last = mine.catch(() => undefined);
    return mine;
  };
};
