import type { CitationRecord } from "./cited.ts";

/** `cite.json`: a list of records, one a line, as reference managers import CSL-JSON. */
export function formatCslJson(records: readonly CitationRecord[]): string {
  return `[\n${records.map((record) => JSON.stringify(record)).join(",\n")}\n]\n`;
}
