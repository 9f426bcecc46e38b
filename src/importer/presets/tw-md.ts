import type { Draft, DraftBlock, Piece } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { joinPieces, tidyPieces } from "../ground/pieces.ts";
import { readMarkdown } from "../reading/markdown.ts";
import { completeDraft, taiwan } from "./tw-fields.ts";

/**
 * Records of Taiwan's government as Markdown: the title as `# …`, every paragraph under `### Speaker:`
 * with a colon of either width, stage directions as quotations `> (…)`.
 */
export const twMd: Format = {
  name: "tw-md",
  summary: "records of Taiwan's government (archive.tw) as Markdown",
  syntax: "markdown",
  profile: taiwan,
  detect,
  read,
};

const speakerHeading = /^### [^\n]{1,80}[:：][ \t]*$/gmu;

function detect({ text }: Source): number {
  const speakers = text.slice(0, 100_000).match(speakerHeading)?.length ?? 0;
  if (speakers < 2) return 0;
  return /^\uFEFF?\s*# \S/u.test(text) ? 0.95 : 0.6;
}

function read(source: Source, options: ReadOptions): Draft {
  const [heading, rest] = takeTitle(readMarkdown(source.text, 1));
  let spoken = false;
  const blocks = rest.map((block) => {
    const read = readBlock(block, spoken);
    spoken ||= read.kind === "label";
    return read;
  });
  return completeDraft(source, options, heading, { format: twMd.name, blocks, dropped: [] });
}

function takeTitle(blocks: readonly DraftBlock[]): [readonly Piece[], readonly DraftBlock[]] {
  const index = blocks.findIndex((block) => block.kind === "heading" && block.depth === 1);
  const title = blocks[index];
  if (title?.kind !== "heading") return [[], blocks];
  return [title.pieces, blocks.filter((block) => block !== title)];
}

/** Text before the first speaker is a note. */
function readBlock(block: DraftBlock, spoken: boolean): DraftBlock {
  if (block.kind === "heading") return readHeading(block.pieces, block.depth);
  if (block.kind === "quote") return { kind: "note", pieces: tidyPieces(block.pieces) };
  if (block.kind !== "paragraph") return block;
  return { kind: spoken ? "paragraph" : "note", pieces: tidyPieces(block.pieces) };
}

function readHeading(pieces: readonly Piece[], depth: number): DraftBlock {
  const label = /^(.*\S)\s*([:：])$/u.exec(joinPieces(tidyPieces(pieces)));
  const line = pieces[0]?.line ?? 1;
  if (depth === 3 && label !== null) {
    return { kind: "label", text: label[1] ?? "", mark: label[2] ?? "", line, repeats: true };
  }
  return { kind: "heading", depth: Math.max(depth, 2), pieces: tidyPieces(pieces) };
}
