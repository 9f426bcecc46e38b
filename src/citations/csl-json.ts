import type { CitationDetails, CitationRecord } from "./cited.ts";

/** `cite.json`: a list of records, one a line, as reference managers import CSL-JSON. */
export function formatCslJson(records: readonly CitationRecord[]): string {
  const lines = records.map((record) =>
    JSON.stringify({ ...record, custom: listOwnDetails(record.custom) }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

/** The details that no other field of the record says, nor the record of its conference, which stands beside it. */
function listOwnDetails(details: CitationDetails): Partial<CitationDetails> {
  const names = details.unit === undefined ? ofConference : ofUnit;
  return Object.fromEntries(names.map((name) => [name, details[name]]));
}

const ofUnit = ["unit", "asker"] as const;
const ofConference = [
  ...(["kind", "conference", "conferenceKind", "start", "timeZone", "speakers"] as const),
  ...(["translation", "source"] as const),
];
