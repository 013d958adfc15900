import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

export type AddressChanges = Readonly<Record<string, string | undefined>>;

/** What a page shows lives in its address. A change of anything but the page goes back to the first one. */
export const useAddress = () => {
  const [address, setAddress] = useSearchParams();
  const change = useCallback(
    (changes: AddressChanges) =>
      setAddress(
        (current) => {
          const next = new URLSearchParams(current);
          for (const [name, value] of Object.entries({ page: undefined, ...changes })) {
            if (value === undefined || value === '') next.delete(name);
            else next.set(name, value);
          }
          return next;
        },
        { replace: true }
      ),
    [setAddress]
  );
  const of = useCallback((name: string): string | undefined => address.get(name) ?? undefined, [address]);
  /** What a list is filtered by, as its call takes it. */
  const chosen = useCallback(
    (name: string): readonly string[] | undefined => {
      const value = of(name);
      return value === undefined ? undefined : [value];
    },
    [of]
  );
  const page = Math.max(1, Math.min(400, Number(address.get('page')) || 1));
  return { address, of, chosen, page, change };
};
