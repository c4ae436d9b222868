/** Days of the calendar as text, 2027-01-31, counted without a clock, which the engine does not know. */

/** @returns whole days from one day to another, negative when the second is earlier; NaN for what is no date */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** Days since the first of March of the year 0, so that a leap day is the last of its year. */
function dayNumber(date: string): number {
  const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date)?.slice(1).map(Number) ?? [];
  const shifted = month > 2 ? month - 3 : month + 9;
  const of = month > 2 ? year : year - 1;
  return 365 * of + Math.floor(of / 4) - Math.floor(of / 100) + Math.floor(of / 400) + Math.floor((153 * shifted + 2) / 5) + day - 1;
}
