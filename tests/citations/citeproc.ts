import type { CitationRecord } from "../../src/citations/cited.ts";
import { createRequire } from "node:module";
import { describeCited } from "../../src/citations/description.ts";
import { memoize } from "../../src/text/memoize.ts";

/**
 * The bibliography entry that citeproc-js makes of a record, as HTML: the oracle for our own formats.
 *
 * Titles are marked `nocase`: an archive never changes the capitals of what it quotes, while the styles do.
 * What is cited is told in English, as the styles are.
 */
export function formatWithCiteproc(style: keyof typeof styles, record: CitationRecord): string {
  const title = `<span class="nocase">${record.title}</span>`;
  const engine = findEngine(styles[style]);
  engine.updateItems([]);
  item = { ...record, title, genre: describeCited(record.custom) };
  engine.updateItems([record.id]);
  const [, entries] = engine.makeBibliography();
  return entries
    .join("")
    .replace(/<\/?div[^>]*>/g, "")
    .replaceAll("&#38;", "&amp;")
    .trim();
}

const require = createRequire(import.meta.url);
const CSL = require("citeproc") as Citeproc;
const { "en-US": locale } = require("@citation-js/plugin-csl/lib/locales.json") as {
  "en-US": string;
};
const { apa } = require("@citation-js/plugin-csl/lib/styles.json") as { apa: string };
const chicago = require("@citation/csl-style-chicago-fullnote-bibliography") as {
  default: { content: string };
};
const styles = { apa, chicago: chicago.default.content } as const;

/** What the engines ask for. */
let item: object;

/** An engine reads its style for a tenth of a second, so each style has one. */
const findEngine = memoize(Object.keys(styles).length, (style) => {
  const system = { retrieveLocale: () => locale, retrieveItem: () => item };
  const engine = new CSL.Engine(system, style, "en-US");
  engine.setOutputFormat("html");
  return engine;
});

/** The part of citeproc-js that is used here; it brings no types. */
interface Citeproc {
  Engine: new (system: object, style: string, language: string) => CiteprocEngine;
}

interface CiteprocEngine {
  setOutputFormat(format: "html"): void;
  updateItems(ids: readonly string[]): void;
  makeBibliography(): [object, string[]];
}
