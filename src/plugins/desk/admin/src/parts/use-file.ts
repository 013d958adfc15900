import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/use-words';
import { useShowRefusal } from './use-refusal';

/** The refusal in an answer that was to be a file. */
const refusalIn = async (answer: Blob): Promise<object> => {
  try {
    return (JSON.parse(await answer.text()) as { error: object }).error;
  } catch {
    return {};
  }
};

/** Fetches a private file with the session's token, in the language of the panel. */
const useFetchFile = (): ((path: string, signal: AbortSignal) => Promise<Blob>) => {
  const { get } = useFetchClient();
  const { language } = useWords();
  return useCallback(
    async (path, signal) => {
      const { data, status = 200 } = await get<Blob>(path, {
        signal,
        responseType: 'blob',
        headers: { 'Accept-Language': language },
        // What was refused is read here; only the end of a session is the panel's business.
        validateStatus: (answered) => answered !== 401,
      });
      if (status < 400) return data;
      throw Object.assign(new Error(), await refusalIn(data));
    },
    [get, language]
  );
};

/** A private file in the browser, only as long as it is looked at. */
export type FetchedFile = { url: string | null; error: unknown; retry: () => void };

/** Fetches a file while it is shown; its address is forgotten afterwards. */
export const useFile = (path: string | null): FetchedFile => {
  const fetchFile = useFetchFile();
  const [file, setFile] = useState<{ url: string | null; error: unknown }>({ url: null, error: null });
  const [attempt, setAttempt] = useState(1);
  useEffect(() => {
    setFile({ url: null, error: null });
    if (path === null) return undefined;
    let url: string | null = null;
    const unwanted = new AbortController();
    fetchFile(path, unwanted.signal)
      .then((bytes) => {
        if (unwanted.signal.aborted) return;
        url = URL.createObjectURL(bytes);
        setFile({ url, error: null });
      })
      .catch((error: unknown) => {
        if (!unwanted.signal.aborted) setFile({ url: null, error });
      });
    return () => {
      unwanted.abort();
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [fetchFile, path, attempt]);
  return { ...file, retry: () => setAttempt(attempt + 1) };
};

/** Saves a private file under a name, and says why where it cannot be had. Leaving the page gives it up. */
export const useSaveFile = (): { save: (path: string, name: string) => void; isSaving: boolean } => {
  const fetchFile = useFetchFile();
  const showRefusal = useShowRefusal();
  const [isSaving, setIsSaving] = useState(false);
  const underway = useRef<AbortController | null>(null);
  useEffect(() => () => underway.current?.abort(), []);
  const save = (path: string, name: string): void => {
    setIsSaving(true);
    const { signal } = (underway.current = new AbortController());
    fetchFile(path, signal)
      .then((bytes) => {
        const url = URL.createObjectURL(bytes);
        Object.assign(document.createElement('a'), { href: url, download: name }).click();
        URL.revokeObjectURL(url);
      })
      .catch((error: unknown) => {
        if (!signal.aborted) showRefusal(error);
      })
      .finally(() => setIsSaving(false));
  };
  return { save, isSaving };
};
