import { type Problem, createProblem } from "../../problems/problem.ts";
import type { Draft, Repair } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { impliedFields } from "../ground/implied-fields.ts";
import { readRows } from "../grammar/read-rows.ts";
import { type Layout, measureLayout } from "../reading/pdf/layout.ts";
import { listLetterRepairs, repairLetters } from "../reading/pdf/letters.ts";
import { type PdfLine, createLines } from "../reading/pdf/lines.ts";
import { dropPageLines } from "../reading/pdf/page-lines.ts";
import { createRows } from "../reading/pdf/paragraphs.ts";
import { countNoun } from "../../text/count-noun.ts";
import { joinPieces } from "../ground/pieces.ts";

/** A PDF of any publisher: lines and paragraphs by their place on the page, labels inferred. */
export const pdf: Format = {
  name: "pdf",
  summary: "PDF of any publisher that holds text, labels inferred; its lines are its pages",
  syntax: "text",
  only: "a PDF",
  detect: ({ pages }) => (pages === undefined ? 0 : 1),
  read,
};

function read(source: Source, options: ReadOptions): Draft {
  const repairs: Repair[] = [];
  const pages = source.pages ?? [];
  const { lines, dropped } = dropPageLines(pages.map(createLines));
  const layout = measureLayout(lines.map(repairLine));
  for (const { number } of pages) {
    const text = lines.filter(({ page }) => page === number).map((line) => line.text);
    repairs.push(...listLetterRepairs(text.join("\n"), number));
  }
  const kept: string[] = [];
  const rows = createRows(layout, repairs, kept);
  const fields = impliedFields(rows, options);
  const draft = readRows("pdf", source, { rows, fields, dropped, repairs }, options);
  return { ...draft, problems: [...draft.problems, ...listDoubts(source, layout, kept)] };
}

function repairLine(line: PdfLine): PdfLine {
  const pieces = line.pieces.map((piece) => ({ ...piece, text: repairLetters(piece.text) }));
  return { ...line, pieces, text: joinPieces(pieces) };
}

function listDoubts(
  { file, pages = [] }: Source,
  { columns, jumps }: Layout,
  kept: readonly string[],
): Problem[] {
  const pictures = pages.filter(({ picture }) => picture).map(({ number }) => number);
  return [
    ...(kept.length > 0 ? [reportHyphens(file, kept)] : []),
    ...warn(
      file,
      columns,
      "Text stands in columns",
      "The columns are read one after the other, as the file draws them.",
    ),
    ...warn(
      file,
      jumps,
      "Text is not drawn from top to bottom",
      "Paragraphs may stand in another order than they are read.",
    ),
    ...warn(
      file,
      pictures,
      "There is a picture without text",
      "Words that it shows are not in the transcript.",
    ),
  ];
}

function warn(file: string, pages: readonly number[], found: string, why: string): Problem[] {
  const [line] = pages;
  if (line === undefined) return [];
  const shown = `page${pages.length === 1 ? "" : "s"} ${pages.join(", ")}`;
  const fault = { message: `${found} on ${shown}.`, why, fix: `Check ${shown}.` };
  return [createProblem("import-layout", { file, line }, fault)];
}

function reportHyphens(file: string, kept: readonly string[]): Problem {
  const shown = kept.slice(0, 8).join("`, `");
  return createProblem(
    "import-layout",
    { file },
    {
      message: `Unexpected hyphen at the end of ${countNoun(kept.length, "line")} (\`${shown}\`${kept.length > 8 ? " …" : ""}).`,
      why: "Each hyphen is kept, since the word may have one.",
      fix: "Remove it where a word was only divided, and declare it below `corrections:`.",
    },
  );
}
