import { countNoun } from "../../text/count-noun.ts";
import type {
  Draft,
  DraftBlock,
  DraftLabelMeaning,
  Dropped,
  Piece,
  Repair,
} from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { findDamagedLabels } from "../decisions/labels/damage.ts";
import { countLines } from "../ground/lines.ts";
import { parseHtml, readHtml } from "../reading/html.ts";
import { listRows } from "../ground/rows.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { type Body, readBody } from "./aupm-body.ts";
import { type Metadata, createFields, readMetadata } from "./aupm-fields.ts";
import { readHeader } from "./aupm-header.ts";
import { createLabelFinder, explainLabels, splitRow } from "./aupm-labels.ts";
import { isWrapped, joinIndented } from "./aupm-wrap.ts";

/**
 * Transcripts of Australian prime ministers since 1940, XML with HTML in CDATA: labels before the speech or
 * alone above it, or scans with `<br />` line ends and damaged labels. https://pmtranscripts.pmc.gov.au/
 */
export const aupm: Format = {
  name: "aupm",
  summary: "transcripts of Australian prime ministers (pmtranscripts.pmc.gov.au), XML",
  syntax: "xml",
  detect: ({ text }) => (/<prime-minister>/.test(text.slice(0, 4000)) ? 0.97 : 0),
  read,
};

function read(source: Source, options: ReadOptions): Draft {
  const content = findContent(source.text);
  const metadata = readMetadata(source.text.slice(0, content.start));
  const { fields, dropped } = createFields(metadata, options);
  const title = metadata.get("title")?.text ?? "";
  const parsed = readHtml(parseHtml(content.html), (line) => line + content.line - 1);
  const repaired = repairBlocks(joinIndented(parsed));
  const rows = listRows(repaired.blocks).flatMap(splitRow);
  const wrapped = isWrapped(rows);
  const spoken = fields.kind?.value === "remarks";
  const findLabel = createLabelFinder(rows, { title, scanned: wrapped, spoken }, options);
  const first = rows.findIndex((row) => row.block === undefined && findLabel(row.text));
  const header = readHeader(rows, first, { title, scanned: wrapped });
  const traits = { wrapped, interview: fields.kind?.value === "interview" };
  const body = readBody(rows.slice(header.length), findLabel, traits);
  const minister = metadata.get("prime-minister");
  const labels = explainLabels(body.labels, minister);
  return {
    format: aupm.name,
    confidence: 1,
    fields: { ...fields, ...(header.notice && { notice: header.notice }) },
    labels,
    blocks: [...header.blocks, ...body.blocks],
    dropped: [...dropped, ...listUnnamed(metadata, labels), ...header.dropped, ...body.dropped],
    repairs: repaired.repairs,
    problems: [...checkContent(source, content), ...checkBody(source, body)],
  };
}

interface Content {
  /** Where it begins in the file. */
  readonly start: number;
  readonly html: string;
  /** Line of the raw file that the HTML begins on. */
  readonly line: number;
  readonly cut: boolean;
}

/** The content of a truncated file reaches to the end of the file. */
function findContent(text: string): Content {
  const opening = /<content>\s*<!\[CDATA\[/.exec(text);
  if (opening === null) return { start: text.length, html: "", line: 1, cut: true };
  const begin = opening.index + opening[0].length;
  const end = text.indexOf("]]>", begin);
  return {
    start: opening.index,
    html: text.slice(begin, end < 0 ? undefined : end),
    line: countLines(text.slice(0, begin)),
    cut: end < 0,
  };
}

/** `we';re` → `we're`: a semicolon that a conversion put behind every apostrophe. */
function repairBlocks(blocks: readonly DraftBlock[]): { blocks: DraftBlock[]; repairs: Repair[] } {
  const repairs: Repair[] = [];
  const repair = (piece: Piece): Piece => {
    for (const [was] of piece.text.matchAll(/(?<![\p{L}'])[\p{L}']*\p{L}';\p{L}+/gu)) {
      const reason = "semicolon put behind an apostrophe by a conversion";
      repairs.push({ was, now: was.replaceAll("';", "'"), line: piece.line, reason });
    }
    return { ...piece, text: piece.text.replace(/(?<=\p{L})';(?=\p{L})/gu, "'") };
  };
  const repaired = blocks.map((block) =>
    "pieces" in block ? { ...block, pieces: block.pieces.map(repair) } : block,
  );
  return { blocks: repaired, repairs };
}

function listUnnamed(metadata: Metadata, labels: readonly DraftLabelMeaning[]): Dropped[] {
  const minister = metadata.get("prime-minister");
  if (minister === undefined || labels.length > 0) return [];
  return [{ ...minister, reason: "metadata of the collection: prime-minister; no label is his" }];
}

function checkContent({ file }: Source, { cut }: Content): Problem[] {
  if (!cut) return [];
  const fault = {
    message: "The file ends without `]]>` after the transcript.",
    why: "A part of the transcript may be missing.",
    fix: "Get the file again.",
  };
  return [createProblem("import-layout", { file }, fault)];
}

function checkBody({ file }: Source, { labels, silent }: Body): Problem[] {
  const seen = new Set(listReported(labels));
  const damaged = labels.flatMap(({ label, meant, line }) => {
    if (meant === undefined || seen.has(label)) return [];
    seen.add(label);
    const fault = {
      message: `The label \`${label}\` is read as \`${meant}\`.`,
      why: "Scanning damaged it.",
      fix: "Check it, and set it below `labels:` if it is wrong.",
    };
    return [createProblem("label-damaged", { file, line }, fault)];
  });
  const [line] = silent;
  if (line === undefined) return damaged;
  const fault = {
    message: `Unexpected ${countNoun(silent.length, "label")} without speech.`,
    why: "The source has lost the place of these labels, so it is not certain who speaks near them.",
    fix: "Compare with the publisher's page.",
  };
  return [...damaged, createProblem("import-layout", { file, line }, fault)];
}

/** Labels whose damage a later step of the import reports for every format. */
function listReported(labels: Body["labels"]): Iterable<string> {
  const counts = new Map<string, number>();
  for (const { label } of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return findDamagedLabels(counts).keys();
}
