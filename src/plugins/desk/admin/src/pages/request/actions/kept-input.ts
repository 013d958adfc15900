import { useCallback, useState } from 'react';

/** What is typed into a form, by field. */
export type Input = Readonly<Record<string, string | readonly string[] | undefined>>;

const storedUnder = (key: string): string => `desk:${key}`;

const stored = (key: string): Input => {
  try {
    return JSON.parse(sessionStorage.getItem(storedUnder(key)) ?? '{}') as Input;
  } catch {
    return {};
  }
};

/**
 * What somebody types stays until it was sent: a refusal, a reload or a session that ended in between loses nothing. It is kept in
 * the browser's tab only.
 */
export const useKeptInput = (key: string) => {
  const [input, setInput] = useState<Input>(() => stored(key));
  const change = useCallback(
    (name: string, value: Input[string]) => {
      setInput((before) => {
        const next = { ...before, [name]: value };
        sessionStorage.setItem(storedUnder(key), JSON.stringify(next));
        return next;
      });
    },
    [key]
  );
  const forget = useCallback(() => {
    sessionStorage.removeItem(storedUnder(key));
    setInput({});
  }, [key]);
  return { input, change, forget };
};

/** Fills a form in before it is opened. */
export const prepareInput = (key: string, input: Input): void =>
  sessionStorage.setItem(storedUnder(key), JSON.stringify(input));
