// Made from the schemas in ../schema by generated.test.ts; do not edit.

/**
 * Over which time it is judged: rolling, or by the calendar.
 *
 * @public
 */
export type SloTimeWindow = {
  /** Rolling: whole hours, at most 366d. Calendar: 1d, 1w, 1M, 1Q or 1Y. */
  duration: string;
  /** The last so many hours or days. */
  isRolling?: true;
  /** The current day, week, month, quarter or year. */
  calendar?: SloCalendar;
};

/**
 * The current day, week, month, quarter or year.
 *
 * @public
 */
export type SloCalendar = {
  /** A zone of the IANA database, in which the times are meant. */
  timeZone: string;
};

/**
 * Fires when the budget burns too fast in a long and a short window.
 *
 * @public
 */
export type SloAlert = {
  /** Whether it wakes somebody or can wait. */
  severity: 'page' | 'ticket';
  /** The window that shows that it matters. */
  longWindow: string;
  /** The window that shows that it still goes on. */
  shortWindow: string;
  /** The share of the budget spent within the long window. */
  budgetShare: number | string;
};
