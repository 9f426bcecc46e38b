import type { CitationRecord } from "../../citations/cited.ts";
import { citeFiles } from "../../citations/cite-files.ts";

/** The file of a record that an address asks for by its ending: `…/cite.bib`. */
export function respondWithCitation(record: CitationRecord, url: URL): Response {
  const file = Object.entries(citeFiles).find(([ending]) => url.pathname.endsWith(`.${ending}`));
  if (file === undefined) return new Response(null, { status: 404 });
  const [, { format, type }] = file;
  return new Response(format(record), {
    headers: { "content-type": `${type}; charset=utf-8` },
  });
}
