import { useAuth } from '@strapi/strapi/admin';
import { useCallback, useState } from 'react';

/** What is typed into a form, by field. */
export type Input = Readonly<Record<string, string | readonly string[] | undefined>>;

export type KeptInput = {
  input: Input;
  /** The words in a field; none when it holds something else or nothing. */
  text: (name: string) => string;
  change: (name: string, value: Input[string]) => void;
  forget: () => void;
};

const prefix = 'desk:';

/** Several people may work in one tab, one after the other: what one typed is not the next one's. */
const useKeyOf = (): ((form: string) => string) => {
  const account = useAuth('KeptInput', ({ user }) => user?.id);
  return useCallback((form) => `${prefix}${account}:${form}`, [account]);
};

const stored = (key: string): Input => {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? '{}') as Input;
  } catch {
    return {};
  }
};

const store = (key: string, input: Input): Input => {
  sessionStorage.setItem(key, JSON.stringify(input));
  return input;
};

/**
 * What somebody types stays until it was sent: a refusal, a reload or a session that ended in between loses nothing. It is kept in
 * the browser's tab only.
 */
export const useKeptInput = (form: string): KeptInput => {
  const key = useKeyOf()(form);
  const [kept, setKept] = useState(() => ({ key, input: stored(key) }));
  // Another form: what was typed there is read while this is drawn.
  const input = kept.key === key ? kept.input : stored(key);
  if (kept.key !== key) setKept({ key, input });
  const change = useCallback<KeptInput['change']>(
    (name, value) => setKept({ key, input: store(key, { ...stored(key), [name]: value }) }),
    [key]
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(key);
    setKept({ key, input: {} });
  }, [key]);
  const text = (name: string): string => {
    const value = input[name];
    return typeof value === 'string' ? value : '';
  };
  return { input, text, change, forget };
};

/** Fills some fields of a form before it is opened; `undefined` empties one. What else was typed into it stays. */
export const usePrepareInput = (): ((form: string, input: Input) => void) => {
  const keyOf = useKeyOf();
  return useCallback((form, input) => void store(keyOf(form), { ...stored(keyOf(form)), ...input }), [keyOf]);
};

/** Forgets all that was typed: whoever leaves does not come back for it. */
export const forgetAllInput = (): void => {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};
