/** Days that one look at the weekly figures may span: five years. More are no trend, and a line for each would be unreadable. */
export const LONGEST_TREND_DAYS = 366 * 5;
