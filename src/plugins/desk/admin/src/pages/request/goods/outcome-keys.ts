import type { Outcome } from '../../../../../../../domain/vocabulary';

/** The keys that enter an outcome for the line that has the focus; the same on every keyboard. */
export const outcomeKeys = {
  '1': 'conforming',
  '2': 'conforming_with_reservation',
  '3': 'non_conforming',
  '4': 'not_subject',
} as const satisfies Record<string, Outcome>;

/** The outcome of a key; `null` for the key that clears; `undefined` for any other. */
export const outcomeOfKey = (key: string): Outcome | null | undefined => {
  if (key === '0' || key === 'Delete') return null;
  return key in outcomeKeys ? outcomeKeys[key as keyof typeof outcomeKeys] : undefined;
};
