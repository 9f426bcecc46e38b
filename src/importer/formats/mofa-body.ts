import type { DraftBlock, Dropped } from "../draft.ts";
import { type Line, createPiece, trimText } from "../lines.ts";
import { isHeading, isSectionHeading } from "./mofa-headings.ts";
import type { LabelFinder } from "./mofa-labels.ts";

const furniture: readonly (readonly [RegExp, string])[] = [
  [/^Back to Press Conferences$/, "link back to the list of conferences"],
  [
    /^(?:Back to (?:Top|Index)|Top of (?:this )?page|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|戻る)$/i,
    "link of the page",
  ],
  [/^(?:Related Links?|関連リンク)$/i, "heading of links of the page"],
  [/^(?:Copyright|©|\(c\)).*$/i, "copyright line of the page"],
];

/** Reads headings, turns and notes below the header; every line is a paragraph. */
export function readBody(
  lines: readonly Line[],
  findLabel: LabelFinder,
): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const blocks: DraftBlock[] = [];
  const dropped: Dropped[] = [];
  for (const [index, line] of lines.entries()) {
    const text = trimText(line.text);
    const reason = furniture.find(([pattern]) => pattern.test(text))?.[1];
    if (reason === undefined) blocks.push(...readLine(lines, index, text, findLabel));
    else dropped.push({ text, line: line.number, reason });
  }
  return { blocks, dropped };
}

function readLine(
  lines: readonly Line[],
  index: number,
  text: string,
  findLabel: LabelFinder,
): DraftBlock[] {
  const line = lines[index]?.number ?? 1;
  if (isHeading(lines, index, findLabel)) {
    return [
      { kind: "heading", depth: isSectionHeading(text) ? 2 : 3, pieces: [createPiece(text, line)] },
    ];
  }
  const found = findLabel(text);
  if (found !== undefined) {
    const speech: DraftBlock = { kind: "paragraph", pieces: [createPiece(found.rest, line)] };
    const label: DraftBlock = { kind: "label", text: found.label, mark: found.mark, line };
    return found.rest === "" ? [label] : [label, speech];
  }
  return [{ kind: isNote(text) ? "note" : "paragraph", pieces: [createPiece(text, line)] }];
}

function isNote(text: string): boolean {
  return /^[(（[［][^()（）[\]［］]{1,200}[)）\]］]$/u.test(text);
}
