import type { CitationRecord } from "./cited.ts";

/** `cite.json`: a list with the one record, as reference managers import CSL-JSON. */
export function formatCslJson(record: CitationRecord): string {
  return `${JSON.stringify([record], null, 2)}\n`;
}
