import { CiteFormats } from "./cite-formats.ts";
import { CopyLinks } from "./copy-links.ts";
import { defineElement } from "./define.ts";
import { awaitQuotation } from "./load-quote-tools.ts";
import { followLostAnchors } from "./nearest-anchor.ts";
import { SearchBox } from "./search/box.ts";

/** Starts what scripts add to the pages of texts and to the head of every page: one file, which a browser loads once. */
export async function startElements(): Promise<void> {
  defineElement("search-box", SearchBox);
  defineElement("copy-links", CopyLinks);
  defineElement("cite-formats", CiteFormats);
  if (document.querySelector("[data-unit]") === null) return;
  awaitQuotation();
  followLostAnchors();
  // Most readers did not come from a search, and to read one takes much code.
  if (!new URLSearchParams(location.search).has("q")) return;
  const { FoundWords } = await import("./found-words.ts");
  defineElement("found-words", FoundWords);
  document.querySelector("copy-links")?.after(new FoundWords());
}
