/**
 * Work that those who ask for the same at once have done once, in this process: whoever comes while it is under way waits for it.
 * @returns does the work named, or joins it
 */
export const sharedWork = <T>(): ((name: string, work: () => Promise<T>) => Promise<T>) => {
  const underway = new Map<string, Promise<T>>();
  return (name, work) => {
    const begun = underway.get(name) ?? work().finally(() => underway.delete(name));
    underway.set(name, begun);
    return begun;
  };
};
