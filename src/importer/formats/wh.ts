import { findDate } from "../dates/date.ts";
import type { Draft, DraftField, Dropped } from "../draft.ts";
import type { Format, ReadOptions, Source } from "../format.ts";
import { type FrontMatter, readFrontMatter } from "../readers/front-matter.ts";
import { readMarkdown } from "../readers/markdown.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { readTitle } from "./white-house-title.ts";
import { readWhiteHouse } from "./white-house.ts";

/**
 * White House briefings from 2021 to 2025 as Markdown with front matter: `Q` and no-break spaces without a
 * colon, `MS. PSAKI:`, corrections as `<s>…</s> \[…\]`. https://bidenwhitehouse.archives.gov/briefing-room/
 */
export const wh: Format = {
  name: "wh",
  summary: "White House briefings 2021–2025, Markdown with front matter",
  syntax: "markdown",
  detect,
  read,
};

function detect({ text }: Source): number {
  const head = text.slice(0, 3000);
  if (!head.startsWith("---")) return 0;
  return /^source_url:.*whitehouse(?:\.archives)?\.gov\//m.test(head) ? 0.97 : 0;
}

function read(source: Source, options: ReadOptions): Draft {
  const front = readFrontMatter(source.text);
  const title = front.values.get("title");
  const named = title === undefined ? undefined : readTitle(title);
  const dates = [named?.date, readDate(front)].filter((date) => date !== undefined);
  const blocks = readMarkdown(front.body, front.line);
  const body = readWhiteHouse(source, options, { title: named?.title, dates, blocks });
  const url = front.values.get("source_url");
  return {
    format: wh.name,
    confidence: 1,
    ...body,
    fields: {
      ...body.fields,
      ...(named && { kind: named.kind }),
      ...(url && { url: { value: url.text, from: [url] } }),
      licence: { value: "US federal work; collection CC0-1.0", from: [] },
    },
    dropped: [...listUnkept(front), ...body.dropped],
    repairs: [],
    problems: [...checkFrontMatter(source, front), ...body.problems],
  };
}

function readDate(front: FrontMatter): DraftField | undefined {
  const value = front.values.get("date");
  const found = value === undefined ? undefined : findDate(value.text);
  if (value === undefined || found === undefined || found.doubt !== undefined) return undefined;
  return { value: found.date, from: [value] };
}

const kept = new Set(["title", "date", "source_url"]);

function listUnkept(front: FrontMatter): Dropped[] {
  return [...front.values]
    .filter(([key]) => !kept.has(key))
    .map(([key, value]) => ({ ...value, reason: `front matter of the page: ${key}` }));
}

function checkFrontMatter({ file }: Source, front: FrontMatter): Problem[] {
  if (front.doubt === undefined) return [];
  const fault = {
    message: `The front matter is not valid YAML: ${front.doubt}.`,
    why: "Fields may be missing from what was read.",
    fix: "Compare them with the source.",
  };
  return [createProblem("import-layout", { file }, fault)];
}
