/** The kit of the tests, bound to another server than the shared one. */
export const kitFor = async (url: string) => {
  process.env.BASE_URL = url;
  jest.resetModules();
  const { clientFor, nobody } = await import('./client');
  const { newDeclarant } = await import('./declarants');
  const panel = await import('./panel');
  const offices = await import('./offices');
  const requests = await import('./requests');
  const outcomes = await import('./outcomes');
  return { clientFor, nobody, newDeclarant, ...panel, ...offices, ...requests, ...outcomes };
};

export type Kit = Awaited<ReturnType<typeof kitFor>>;
