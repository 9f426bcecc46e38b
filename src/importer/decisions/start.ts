import { type Problem, createProblem } from "../../problems/problem.ts";
import { undated } from "../../schemas/conference-id.ts";
import { findDate } from "../ground/dates/date.ts";
import { findDateLike } from "../ground/dates/date-like.ts";
import type { Draft, DraftBlock, SourceText } from "../ground/draft.ts";
import { createLineFinder } from "../ground/lines.ts";
import type { Source, Syntax } from "../ground/format.ts";
import { joinPieces } from "../ground/pieces.ts";
import { keyAsk } from "../ground/asks.ts";
import { reportPublished } from "../ground/dates/report-doubt.ts";
import { type DatedPart, agreeOnDay } from "./agreed-day.ts";
import { giveStarts } from "./examples.ts";
import { type DecidedFields, reportMissing } from "./fields.ts";

/** The fields with their start, and warnings about it. */
export interface SettledStart {
  readonly fields: DecidedFields;
  readonly warnings: readonly Problem[];
}

/**
 * Settles the start of a document in which no date was read. It is undated if nothing in its head, its metadata
 * or its dropped text looks like a date. Where its address, its metadata and words around the text agree on a day, that
 * of its publication, it is taken with a warning. Otherwise the document is refused, since a date that cannot be read
 * must not pass for none.
 */
export function settleStart(
  source: Source,
  syntax: Syntax,
  draft: Draft,
  fields: DecidedFields,
): SettledStart {
  if (fields.values.start !== undefined) return { fields, warnings: [] };
  const parts = [...listHead(draft), ...(isMarkup(syntax) ? listMarks(source.text) : [])];
  const doubted = draft.problems.some(({ kind }) => kind === "import-date");
  const agreed = doubted ? undefined : agreeOnDay(parts);
  if (agreed !== undefined) {
    const values = { ...fields.values, start: agreed.day };
    const warning = reportPublished(source.file, agreed.line, agreed.text);
    return { fields: { ...fields, values }, warnings: [warning] };
  }
  const problem = doubted ? reportMissing(source.file, ["start"]) : findRefusal(source.file, parts);
  if (problem !== undefined) {
    return { fields: { ...fields, problems: [...fields.problems, problem] }, warnings: [] };
  }
  const values = { ...fields.values, start: undated };
  return { fields: { ...fields, values }, warnings: [reportUndated(source.file)] };
}

function findRefusal(file: string, parts: readonly DatedPart[]): Problem | undefined {
  for (const part of parts) {
    const found = findDateLike(part.text);
    if (found !== undefined) return reportDateLike(file, part, found);
  }
  return undefined;
}

/** Everything above the first turn, all notes, the words of fields, and what was left out. */
function listHead({ blocks, fields, dropped }: Draft): DatedPart[] {
  const first = blocks.findIndex(({ kind }) => kind === "label");
  const head = blocks.filter((block, index) => index < first || block.kind === "note");
  const claimed = Object.entries(fields).flatMap(([name, { value, from }]): DatedPart[] => {
    const where = name === "url" ? "address" : "words";
    return [{ text: value, line: from[0]?.line ?? 1 }, ...from].map((part) => ({ ...part, where }));
  });
  return [...claimed, ...[...head.flatMap(listText), ...dropped].map(markWords)];
}

function markWords({ text, line }: SourceText): DatedPart {
  return { text, line, where: "words" };
}

function listText(block: DraftBlock): SourceText[] {
  const pieces = "pieces" in block ? block.pieces : [];
  const [first] = pieces;
  if (first === undefined) return [];
  return [{ text: joinPieces(pieces), line: first.line }];
}

function isMarkup(syntax: Syntax): boolean {
  return syntax === "html" || syntax === "xml";
}

/** Tags and data of a page with dates that readers do not see and no format reads. */
const dateMarks =
  /<time\b[^<>]*>|<meta\b(?=[^<>]*(?:date|time|publish|modified|created|issued))[^<>]*>|(?<![\w:-])(?=[\w:-]*(?:date|published|created|issued))[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*')|"date\w*"\s*:\s*"[^"]*"/giu;

function listMarks(text: string): DatedPart[] {
  const findLine = createLineFinder(text);
  return [...text.matchAll(dateMarks)].map((match) => ({
    text: match[0],
    line: findLine(match.index),
    where: "metadata",
  }));
}

/** Why a day that can be read does not count where it stands. */
const doubts: Readonly<Record<DatedPart["where"], string>> = {
  address: "stands in the address alone, which may name the day of publication",
  metadata: "stands in the tags of the page alone, which may name the day of publication",
  words: "stands in a row that is not one of the head, such as the header of a page or a note",
};

function reportDateLike(file: string, { text, line, where }: DatedPart, found: string): Problem {
  const read = findDate(text);
  const day = read?.doubt === undefined ? read?.date : undefined;
  const flags = day ? [`--start ${day}`] : giveStarts(found);
  const starts = flags.map((flag) => `\`${flag}\``);
  return createProblem(
    "import-date",
    { file, line },
    {
      message: day
        ? `The date \`${read?.text ?? found}\` ${doubts[where]}.`
        : `\`${found}\` looks like a date but cannot be read for certain.`,
      why: "A conference under a wrong date cannot be found again.",
      fix: `Give the date with ${starts.join(" or ")}, or write \`--start undated\` if this is not one.`,
    },
    [keyAsk("start", { examples: flags.map((flag) => flag.replace("--start ", "")) })],
  );
}

function reportUndated(file: string): Problem {
  return createProblem(
    "start-undated",
    { file },
    {
      message: "The source has no date.",
      why: "The conference is filed as undated, and citations will say so.",
      fix: "If you know the date, give it with `--start 2022-02-02T08:13`.",
    },
  );
}
