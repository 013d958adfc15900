import { momentOf } from './casablanca';

/** A day (`YYYY-MM-DD`) as users write it: `23/11/2026`. */
export const dayInWords = (day: string): string => day.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** An instant as the clock in Casablanca shows it: `23/11/2026 14:30`. */
export const momentInWords = (instant: Date): string => {
  const [day = '', time = ''] = momentOf(instant).split('T');
  return `${dayInWords(day)} ${time}`;
};
