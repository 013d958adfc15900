import { useCallback, useState } from 'react';

/** Rows that are selected, by their ids. */
export const useSelection = (): {
  selected: ReadonlySet<string>;
  select: (ids: readonly string[], isSelected: boolean) => void;
  clear: () => void;
} => {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = useCallback(
    (ids: readonly string[], isSelected: boolean) =>
      setSelected((before) =>
        isSelected ? new Set([...before, ...ids]) : new Set([...before].filter((id) => !ids.includes(id)))
      ),
    []
  );
  const clear = useCallback(() => setSelected(new Set()), []);
  return { selected, select, clear };
};
