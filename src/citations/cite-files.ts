import type { CitationRecord } from "./cited.ts";
import { formatBibtex } from "./bibtex.ts";
import { formatCslJson } from "./csl-json.ts";
import { formatRis } from "./ris.ts";

/**
 * The files beside a conference's page that reference managers read, by the ending of `cite.…`: the record of the
 * conference and then those of its units. `pickCitation` finds one of them.
 */
export const citeFiles = {
  bib: {
    name: "BibTeX",
    type: "application/x-bibtex",
    format: (records) => records.map(formatBibtex).join("\n"),
  },
  ris: {
    name: "RIS",
    type: "application/x-research-info-systems",
    format: (records) => records.map(formatRis).join(""),
  },
  json: {
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    format: formatCslJson,
  },
} as const satisfies Record<string, CiteFile>;

interface CiteFile {
  readonly name: string;
  readonly type: string;
  readonly format: (records: readonly CitationRecord[]) => string;
}
