/**
 * The day of the year, `02-02`, of a moment in a time zone, or else in that of the reader.
 *
 * @example findDayOfYear(new Date("2022-02-01T23:13Z"), "Asia/Tokyo") → "02-02"
 */
export function findDayOfYear(moment: Date, timeZone?: string): string {
  // Swedish writes dates as 2022-02-02.
  return moment.toLocaleDateString("sv", { timeZone }).slice(5);
}
