/** What day it is, for baselines whose entries end and for the age of keys. The one place of the command and the server that asks; tests give their own. */

/** @returns the day in UTC, as 2027-01-31 */
export const today = (): string => new Date().toISOString().slice(0, 10);
