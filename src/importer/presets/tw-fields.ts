import type { PublisherRecord } from "../../schemas/publisher.ts";
import type { Draft, Piece } from "../ground/draft.ts";
import type { ReadOptions, Source } from "../ground/format.ts";
import { readDatedTitle } from "../grammar/head/dated-title.ts";
import { impliedFields } from "../ground/implied-fields.ts";
import { joinPieces } from "../ground/pieces.ts";
import { listRows } from "../ground/rows.ts";

/** What is the same in all records of Taiwan's government. */
export const taiwan: PublisherRecord = {
  name: { en: "Government of Taiwan (archive.tw)" },
  timeZone: "Asia/Taipei",
  licence: "CC0-1.0",
  found: { addresses: [], rows: [], files: [] },
  labels: {},
  topics: false,
  boilerplate: [],
};

/** Completes a draft with title and date from the heading `2017-1-20 《企業資產擔保法》諮詢會議`, and the language. */
export function completeDraft(
  { file }: Source,
  options: ReadOptions,
  heading: readonly Piece[],
  read: Pick<Draft, "format" | "blocks" | "dropped">,
): Draft {
  const printed = { text: joinPieces(heading), line: heading[0]?.line ?? 1 };
  const { title, day, problems } = readDatedTitle(file, printed);
  return {
    ...read,
    confidence: 1,
    fields: {
      ...(title && { title }),
      ...(day && { start: day }),
      ...impliedFields(listRows(read.blocks), options),
    },
    labels: [],
    repairs: [],
    problems,
  };
}
