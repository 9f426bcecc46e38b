import type { DraftBlock, Dropped } from "../draft.ts";
import { type Line, createPiece, trimText } from "../lines.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { createDepthFinder, isHeading } from "./mofa-headings.ts";
import type { LabelFinder } from "./mofa-labels.ts";

const boilerplate: readonly (readonly [RegExp, string])[] = [
  [/^Back to Press Conferences$/, "link back to the list of conferences"],
  [
    /^(?:Back to (?:Top|Index)|Top of (?:this )?page|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|戻る)$/i,
    "link of the page",
  ],
  [
    /^(?:Related (?:Links?|Information)(?: ?\(.{2,100}\))?|関連リンク)$/i,
    "heading of links of the page",
  ],
  [/^(?:Copyright|©|\(c\)).*$/i, "copyright line of the page"],
];

/** Reads headings, turns and notes below the header; every line is a paragraph. */
export function readBody(
  lines: readonly Line[],
  findLabel: LabelFinder,
): { blocks: DraftBlock[]; dropped: Dropped[] } {
  const blocks: DraftBlock[] = [];
  const dropped: Dropped[] = [];
  const findDepth = createDepthFinder(lines);
  for (const [index, line] of lines.entries()) {
    const text = trimText(line.text);
    const reason = boilerplate.find(([pattern]) => pattern.test(text))?.[1];
    if (reason === undefined && isHeading(lines, index, findLabel))
      blocks.push({
        kind: "heading",
        depth: findDepth(text),
        pieces: [createPiece(text, line.number)],
      });
    else if (reason === undefined) blocks.push(...readSpeech(text, line.number, findLabel));
    else dropped.push({ text, line: line.number, reason });
  }
  return { blocks, dropped };
}

function readSpeech(text: string, line: number, findLabel: LabelFinder): DraftBlock[] {
  const found = findLabel(text);
  if (found === undefined) return [createBlock(text, line)];
  const label: DraftBlock = { kind: "label", text: found.label, mark: found.mark, line };
  return found.rest === "" ? [label] : [label, createBlock(found.rest, line)];
}

function createBlock(text: string, line: number): DraftBlock {
  return { kind: isNote(text) ? "note" : "paragraph", pieces: [createPiece(text, line)] };
}
