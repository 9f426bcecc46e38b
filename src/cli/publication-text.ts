import { compareTexts, type Difference } from "../text/difference.ts";
import { cutText } from "../text/cut-text.ts";
import { showText } from "../text/show-characters.ts";
import { formatId } from "../ledger/pure/id.ts";
import type { Publication } from "../ledger/pure/publish.ts";

/**
 * Lists what a publication records: `+` new ids, `~` changed ones, `-` those that are withdrawn or moved, `>` conferences
 * that have a new name, and a count of each. The units of a renamed conference keep their ids and are not listed.
 *
 * With `words`, changed ids show their words with what `[-went-]` and what `{+came+}`.
 */
export function formatPublications(
  publications: readonly Publication[],
  { words }: { readonly words: boolean },
): string {
  const told = publications.filter(({ kind, text }) => kind !== "renamed" || !text.unit);
  const lines = told.flatMap((publication) => [
    nameChange(publication),
    ...(words ? formatChange(publication) : []),
  ]);
  const counts = Object.keys(signs).flatMap((kind) => {
    const count = told.filter((one) => one.kind === kind).length;
    return count > 0 || kind === "new" || kind === "changed" ? [`${String(count)} ${kind}`] : [];
  });
  return showText([...lines, `${counts.join(", ")}.`].join("\n"));
}

const signs = { new: "+", changed: "~", gone: "-", renamed: ">" } as const;

function nameChange({ kind, text, formerly }: Publication): string {
  const name = `${signs[kind]} ${formatId(text)}`;
  return formerly === undefined || text.unit !== undefined ? name : `${name}, so far ${formerly}`;
}

function formatChange({ kind, text, before }: Publication): string[] {
  if (kind !== "changed" || text.unit === undefined) return [];
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
  const start = before ? cutText(text, 60) : "";
  const end = after ? text.slice(cutText(text, text.length - 60).length) : "";
  return start.length + end.length >= text.length ? text : `${start} … ${end}`;
}
