import { compareTexts, type Difference } from "../text/difference.ts";
import { showText } from "../text/show-characters.ts";
import { formatId } from "../ledger/pure/id.ts";
import type { Publication } from "../ledger/pure/publish.ts";

/**
 * Lists what a publication records: `+` new ids, `~` changed ones, and a count of both.
 *
 * With `words`, changed ids show their words with what `[-went-]` and what `{+came+}`.
 */
export function formatPublications(
  publications: readonly Publication[],
  { words }: { readonly words: boolean },
): string {
  const lines = publications.flatMap((publication) => [
    `${publication.kind === "new" ? "+" : "~"} ${formatId(publication.text)}`,
    ...(words ? formatChange(publication) : []),
  ]);
  const count = (kind: Publication["kind"]) =>
    String(publications.filter((one) => one.kind === kind).length);
  return showText([...lines, `${count("new")} new, ${count("changed")} changed.`].join("\n"));
}

function formatChange({ kind, text, before }: Publication): string[] {
  if (kind === "new" || text.unit === undefined) return [];
  if (before === undefined) return ["    (the words before are not kept)"];
  const after = text.said ?? [];
  const shown = compareTexts(before.join("\n"), after.join("\n")).map(formatDifference).join("");
  return shown.split("\n").map((line) => `    ${line}`);
}

function formatDifference(
  { kind, text }: Difference,
  index: number,
  all: readonly Difference[],
): string {
  if (kind === "gone") return `[-${text}-]`;
  if (kind === "new") return `{+${text}+}`;
  return shorten(text, index > 0, index < all.length - 1);
}

/** Shortens a long unchanged stretch to the text beside the changes. */
function shorten(text: string, before: boolean, after: boolean): string {
  const start = before ? text.slice(0, 60) : "";
  const end = after ? text.slice(-60) : "";
  return start.length + end.length >= text.length ? text : `${start} … ${end}`;
}
