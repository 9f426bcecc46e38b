import type { CitationRecord } from "./cited.ts";
import { formatBibtex } from "./bibtex.ts";
import { formatCslJson } from "./csl-json.ts";
import { formatRis } from "./ris.ts";

/** The files beside a page that reference managers read, by the ending of `cite.…`. */
export const citeFiles = {
  bib: { name: "BibTeX", type: "application/x-bibtex", format: formatBibtex },
  ris: { name: "RIS", type: "application/x-research-info-systems", format: formatRis },
  json: {
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json",
    format: formatCslJson,
  },
} as const satisfies Record<string, CiteFile>;

interface CiteFile {
  readonly name: string;
  readonly type: string;
  readonly format: (record: CitationRecord) => string;
}
