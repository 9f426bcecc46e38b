/**
 * Time zones by the abbreviation that English texts print after a time. An abbreviation for several zones is left
 * out (`IST`) or means the zone of the publisher's country (`CST` in the United States).
 */
const zones: ReadonlyMap<string, string> = new Map([
  ["EST", "America/New_York"],
  ["EDT", "America/New_York"],
  ["ET", "America/New_York"],
  ["CST", "America/Chicago"],
  ["CDT", "America/Chicago"],
  ["CT", "America/Chicago"],
  ["MST", "America/Denver"],
  ["MDT", "America/Denver"],
  ["PST", "America/Los_Angeles"],
  ["PDT", "America/Los_Angeles"],
  ["PT", "America/Los_Angeles"],
  ["AKST", "America/Anchorage"],
  ["AKDT", "America/Anchorage"],
  ["HST", "Pacific/Honolulu"],
  ["GMT", "Europe/London"],
  ["BST", "Europe/London"],
  ["CET", "Europe/Brussels"],
  ["CEST", "Europe/Brussels"],
  ["MEZ", "Europe/Berlin"],
  ["MESZ", "Europe/Berlin"],
  ["EET", "Europe/Helsinki"],
  ["EEST", "Europe/Helsinki"],
  ["MSK", "Europe/Moscow"],
  ["SAST", "Africa/Johannesburg"],
  ["ICT", "Asia/Bangkok"],
  ["SGT", "Asia/Singapore"],
  ["PHT", "Asia/Manila"],
  ["HKT", "Asia/Hong_Kong"],
  ["KST", "Asia/Seoul"],
  ["JST", "Asia/Tokyo"],
  ["NZST", "Pacific/Auckland"],
  ["NZDT", "Pacific/Auckland"],
  ["AWST", "Australia/Perth"],
  ["AEST", "Australia/Sydney"],
  ["AEDT", "Australia/Sydney"],
  ["UTC", "UTC"],
]);

/**
 * The IANA zone of an abbreviation; nothing for one that is unknown or means several.
 *
 * @example findZone("EDT") → "America/New_York"
 */
export function findZone(abbreviation: string): string | undefined {
  return zones.get(abbreviation.toUpperCase());
}
