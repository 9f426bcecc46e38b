import { findDate } from "../dates/date.ts";
import { type Draft, type DraftBlock, type DraftFields, type Piece } from "../draft.ts";
import type { ReadOptions, Source } from "../format.ts";
import { findKind } from "../kind.ts";
import { findLanguage } from "../language.ts";
import { joinPieces, tidyPieces } from "../pieces.ts";
import type { Problem } from "../../problems/problem.ts";
import { reportDoubt } from "../dates/report-doubt.ts";

/**
 * Completes a draft of the records of Taiwan's government: title and date from the heading
 * `2017-1-20 《企業資產擔保法》諮詢會議`, and the fields that are the same in all of them.
 */
export function completeDraft(
  source: Source,
  options: ReadOptions,
  heading: readonly Piece[],
  read: Pick<Draft, "format" | "blocks" | "dropped">,
): Draft {
  const language = options.language ?? findLanguage(read.blocks.map(listText).join("\n"));
  return {
    ...read,
    confidence: 1,
    fields: {
      ...readHeading(heading),
      ...(language !== undefined && { language: { value: language, from: [] } }),
      timeZone: { value: options.timeZone ?? "Asia/Taipei", from: [] },
      publisher: { value: "Government of Taiwan (archive.tw)", from: [] },
      licence: { value: "CC0-1.0", from: [] },
    },
    labels: [],
    repairs: [],
    problems: checkHeading(source, heading),
  };
}

function readHeading(heading: readonly Piece[]): DraftFields {
  const text = joinPieces(tidyPieces(heading));
  const line = heading[0]?.line ?? 1;
  const kind = findKind(text);
  const found = findDate(text);
  const begins = found?.index === 0 && found.doubt === undefined;
  const title = begins ? text.slice(found.text.length).trim() : text;
  return {
    ...(title !== "" && { title: { value: title, from: [{ text: title, line }] } }),
    ...(found !== undefined &&
      found.doubt === undefined && {
        start: { value: found.date, from: begins ? [{ text: found.text, line }] : [] },
      }),
    kind: { value: kind ?? "other", from: [] },
  };
}

function checkHeading(source: Source, heading: readonly Piece[]): Problem[] {
  const found = findDate(joinPieces(heading));
  if (found?.doubt === undefined) return [];
  return [reportDoubt(source.file, heading[0]?.line, found.text, found.doubt)];
}

function listText(block: DraftBlock): string {
  return "pieces" in block ? joinPieces(block.pieces) : "";
}
