import { useEffect, useRef } from 'react';
import type { GoodsLine, LineOutcome } from '../../../calls/goods';
import { useKeptInput } from '../../../parts/kept-input';

type TextName = 'remark' | 'standardsApplied';
const textNames: readonly TextName[] = ['remark', 'standardsApplied'];

type LineTexts = {
  /** What a field shows: what was typed and is not saved yet, else what the line has. */
  textOf: (name: TextName) => string;
  change: (name: TextName, text: string) => void;
  /** Saves what was typed into a field, if anything was. */
  save: (name: TextName) => void;
};

/**
 * The texts that an agent writes to a line. Each is saved by itself, so that a page that was left open overwrites nothing else; what
 * is typed while it is being saved stays, to be saved next. What was left in a field is saved when another line takes its place.
 */
export const useLineTexts = (line: GoodsLine, store: ((entry: LineOutcome) => Promise<boolean>) | null): LineTexts => {
  const { input, change } = useKeptInput(`line:${line.documentId}`);
  const save = async (name: TextName): Promise<void> => {
    const typed = latest.current.input[name];
    if (store === null || typeof typed !== 'string') return;
    const isSaved = await store({
      item: line.documentId,
      outcome: latest.current.line.outcome,
      [name]: typed.trim() || null,
    });
    if (isSaved && latest.current.input[name] === typed) change(name, undefined);
  };
  const latest = useRef({ input, line, save });
  latest.current = { input, line, save };
  const edited = useRef(new Set<TextName>());
  useEffect(
    () => () => {
      for (const name of textNames) if (edited.current.has(name)) void latest.current.save(name);
    },
    []
  );
  return {
    textOf: (name) => {
      const typed = input[name];
      return typeof typed === 'string' ? typed : (line[name] ?? '');
    },
    change: (name, text) => {
      edited.current.add(name);
      change(name, text);
    },
    save: (name) => {
      edited.current.delete(name);
      void save(name);
    },
  };
};
