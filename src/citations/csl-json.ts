import type { CitationDetails, CitationRecord } from "./cited.ts";

/** `cite.json`: a list of records, one a line, as reference managers import CSL-JSON. */
export function formatCslJson(records: readonly CitationRecord[]): string {
  const lines = records.map(({ custom, ...record }) =>
    JSON.stringify({ ...record, custom: listFurther(custom) }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}

/**
 * What stands in `custom`, which reference managers keep or pass over: nothing that the record says in a variable of
 * CSL. Its `id` names the conference, `note` has the fingerprint, and `author` the parts of names.
 */
function listFurther(custom: CitationDetails): object {
  const speakers = custom.speakers.map(({ written, office }) => ({ written, office }));
  const said = { conference: undefined, conferenceTitle: undefined, fingerprint: undefined };
  return { ...custom, ...said, speakers };
}
