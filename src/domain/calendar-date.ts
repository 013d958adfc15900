const earliestYear = 1900;

/** Whether the text is a day of the calendar as `YYYY-MM-DD`, from 1900 on. Such texts compare as the days do. */
export const isCalendarDate = (value: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= earliestYear && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};
