import type { Element, RootContent } from "hast";
import type { Draft, DraftBlock, Dropped, Piece } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { tidyPieces } from "../ground/pieces.ts";
import { findElements, parseHtml, readHtml } from "../reading/html.ts";
import { completeDraft, taiwan } from "./tw-fields.ts";

/**
 * Records of Taiwan's government as Akoma Ntoso: a `<speech by="#…">` for every paragraph, stage
 * directions as `<narrative>`. https://docs.oasis-open.org/legaldocml/akn-core/v1.0/
 */
export const twAn: Format = {
  name: "tw-an",
  summary: "records of Taiwan's government (archive.tw) as Akoma Ntoso XML",
  syntax: "xml",
  profile: taiwan,
  detect: ({ text }) => (/<akomaNtoso[\s>]/.test(text.slice(0, 2000)) ? 0.98 : 0),
  read,
};

function read(source: Source, options: ReadOptions): Draft {
  const root = parseHtml(source.text);
  const sections = findElements(root, "debatesection");
  const [title] = findElements(root, "heading");
  const reader: Reader = { blocks: [], dropped: listSpeakers(root), title };
  const body = findElements(root, "debatebody");
  for (const part of body.length > 0 ? body : sections) readPart(reader, part);
  const { blocks, dropped } = reader;
  const heading = title === undefined ? [] : readPieces(title);
  return completeDraft(source, options, heading, { format: twAn.name, blocks, dropped });
}

interface Reader {
  readonly blocks: DraftBlock[];
  readonly dropped: Dropped[];
  /** The heading of the whole meeting. */
  readonly title: Element | undefined;
}

/** Names in the list of references: the speeches repeat them. An element that is not closed holds the next. */
function listSpeakers(nodes: readonly RootContent[]): Dropped[] {
  return findElements(nodes, "tlcperson").flatMap((person) => [
    {
      text: String(person.properties["showAs"] ?? person.properties["showas"] ?? ""),
      line: findLine(person),
      reason: "name in the record's list of speakers",
    },
    ...listSpeakers(person.children),
  ]);
}

function readPart(reader: Reader, part: Element): void {
  for (const child of part.children) {
    if (child.type === "text") readOther(reader, [child]);
    if (child.type !== "element") continue;
    if (child === reader.title) continue;
    if (child.tagName === "debatesection") readPart(reader, child);
    else if (child.tagName === "heading") readHeading(reader, child);
    else if (child.tagName === "speech") readSpeech(reader, child);
    else readOther(reader, [child]);
  }
}

function readHeading(reader: Reader, heading: Element): void {
  reader.blocks.push({ kind: "heading", depth: 2, pieces: readPieces(heading) });
}

/** `#唐鳳` and its paragraphs; the same speaker again is the same turn going on. */
function readSpeech(reader: Reader, speech: Element): void {
  const by = String(speech.properties["by"] ?? "").replace(/^#/, "");
  const line = findLine(speech);
  if (by !== "") reader.blocks.push({ kind: "label", text: by, mark: "", line, repeats: true });
  reader.blocks.push(...readHtml(speech.children).map(tidyBlock));
}

/** Reads what stands between speeches as notes; their italics only tell them apart from speech. */
function readOther(reader: Reader, nodes: readonly RootContent[]): void {
  for (const block of readHtml(nodes)) {
    if (block.kind !== "paragraph") reader.blocks.push(tidyBlock(block));
    else reader.blocks.push({ kind: "note", pieces: tidyPieces(block.pieces.map(removeMarks)) });
  }
}

function removeMarks({ text, line, href }: Piece): Piece {
  return { text, line, ...(href !== undefined && { href }) };
}

function tidyBlock(block: DraftBlock): DraftBlock {
  return "pieces" in block ? { ...block, pieces: tidyPieces(block.pieces) } : block;
}

function readPieces(element: Element): Piece[] {
  return readHtml(element.children).flatMap((block) => ("pieces" in block ? block.pieces : []));
}

function findLine(element: Element): number {
  return element.position?.start.line ?? 1;
}
