import { useFetchClient } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';

/** A private file in the browser: fetched with the session's token, and only as long as it is looked at. */
export type FetchedFile = { url: string | null; error: unknown };

/** Fetches a file while it is shown; its address is forgotten afterwards. */
export const useFile = (path: string | null): FetchedFile => {
  const { get } = useFetchClient();
  const [file, setFile] = useState<FetchedFile>({ url: null, error: null });
  useEffect(() => {
    setFile({ url: null, error: null });
    if (path === null) return undefined;
    let url: string | null = null;
    let isWanted = true;
    get<Blob>(path, { responseType: 'blob' })
      .then(({ data }) => {
        if (!isWanted) return;
        url = URL.createObjectURL(data);
        setFile({ url, error: null });
      })
      .catch((error: unknown) => {
        if (isWanted) setFile({ url: null, error });
      });
    return () => {
      isWanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [get, path]);
  return file;
};

/** Saves a private file under its name. */
export const useSaveFile = (): ((path: string, name: string) => Promise<void>) => {
  const { get } = useFetchClient();
  return useCallback(
    async (path, name) => {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      const url = URL.createObjectURL(data);
      const link = Object.assign(document.createElement('a'), { href: url, download: name });
      link.click();
      URL.revokeObjectURL(url);
    },
    [get]
  );
};
