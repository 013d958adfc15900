import { useSyncExternalStore } from 'react';

const watch = (changed: () => void): (() => void) => {
  document.addEventListener('visibilitychange', changed);
  return () => document.removeEventListener('visibilitychange', changed);
};

/**
 * What is looked at shows what others did: every fifteen seconds, or as often as is said, in milliseconds. Nothing is asked for
 * while the browser's tab is out of sight.
 */
export const useLive = (every = 15_000): { pollingInterval: number } => {
  const isHidden = useSyncExternalStore(watch, () => document.hidden);
  return { pollingInterval: isHidden ? 0 : every };
};
