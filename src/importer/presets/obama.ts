import type { Draft } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { impliedFields } from "../ground/implied-fields.ts";
import { readBytesLiteral } from "../reading/bytes-literal.ts";
import { findElements, parseHtml, readHtml } from "../reading/html.ts";
import { listRows } from "../ground/rows.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { readBriefing, whiteHouse } from "./white-house.ts";

/**
 * White House briefings from 2009 to 2016 as a collection keeps them: the title as `<h1>`, then the body's
 * HTML as a Python bytes literal. https://obamawhitehouse.archives.gov/briefing-room/press-briefings
 */
export const obama: Format = {
  name: "obama",
  summary: "White House briefings 2009–2016, HTML in a Python bytes literal",
  syntax: "bytes-literal",
  profile: { ...whiteHouse, licence: "US federal work" },
  detect: ({ text }) => (opening.test(text.slice(0, 5000)) ? 0.97 : 0),
  read,
};

const opening = /^\s*<h1>[^\n]*<\/h1>\s*\r?\nb['"]/;

/** The body is one line of the file, so all its words have the same line. */
function read(source: Source, options: ReadOptions): Draft {
  const opened = opening.exec(source.text);
  const start = opened === null ? 0 : opened[0].length - 2;
  const line = source.text.slice(0, start).split("\n").length;
  const { html, problems } = readBody(source, start, line);
  const [title] = listRows(readHtml(findElements(parseHtml(source.text.slice(0, start)), "h1")));
  const rows = listRows(readHtml(parseHtml(html), () => line));
  const page = { rows, fields: impliedFields(rows, options), dropped: [], repairs: [] };
  const draft = readBriefing("obama", source, page, title, options);
  return { ...draft, problems: [...problems, ...draft.problems] };
}

function readBody(
  source: Source,
  start: number,
  line: number,
): { html: string; problems: Problem[] } {
  const literal = readBytesLiteral(source.text, start);
  if (typeof literal === "string") {
    return { html: "", problems: [report(source, line, literal)] };
  }
  try {
    const html = new TextDecoder("utf-8", { fatal: true }).decode(literal.bytes);
    const rest = source.text.slice(literal.end).trim();
    if (rest === "") return { html, problems: [] };
    return { html, problems: [report(source, line, "something stands after the literal")] };
  } catch {
    return { html: "", problems: [report(source, line, "its bytes are not valid UTF-8")] };
  }
}

function report({ file }: Source, line: number, fault: string): Problem {
  return createProblem(
    "import-format",
    { file, line },
    {
      message: `The source is not a whole Python bytes literal of HTML: ${fault}.`,
      why: "A part of the transcript would be lost.",
      fix: "Get the file again.",
    },
  );
}
