import { type Problem, createProblem } from "../../problems/problem.ts";
import type { Draft, DraftField, DraftFieldName, DraftFields, Dropped } from "../ground/draft.ts";
import { findDate } from "../ground/dates/date.ts";
import { readZone } from "../ground/dates/named-zone.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { impliedFields } from "../ground/implied-fields.ts";
import type { Page } from "../grammar/page.ts";
import { readRows } from "../grammar/read-rows.ts";
import { type FrontMatter, readFrontMatter } from "../reading/front-matter.ts";
import { type FootnotedMarkdown, readFootnotedMarkdown } from "../reading/markdown.ts";
import { listRows } from "../ground/rows.ts";

/** Markdown of any publisher; the convention of its labels is inferred from the text itself. */
export const genericMarkdown: Format = {
  name: "markdown",
  summary: "Markdown of any publisher, with or without front matter, labels inferred",
  syntax: "markdown",
  detect: ({ file, text }) =>
    isMarkdown(file, text) && marks.some((mark) => mark.test(text.slice(0, 20_000))) ? 0.2 : 0,
  read: (source, options) => {
    const { page, complete } = readPage(source, options);
    return complete(readRows("markdown", source, page, options));
  },
};

/** A text is text, whatever its lines begin with; front matter alone shows that it is more. */
function isMarkdown(file: string, text: string): boolean {
  return !/\.te?xt$/i.test(file) || /^---\r?\n[a-z_]+:/i.test(text);
}

const marks: readonly RegExp[] = [/^---\r?\n[a-z_]+:/i, /^#{1,6} \S/m, /^\*\*[^*\n]+\*\*/m];

/** Reads front matter and body as a page; `complete` gives what was read of it what needs no rows. */
export function readPage(
  source: Source,
  options: ReadOptions,
): { page: Page; complete: (draft: Draft) => Draft } {
  const matter = readFrontMatter(source.text);
  const body = readFootnotedMarkdown(markTitles(matter.body), matter.line);
  const rows = listRows(body.blocks);
  const { fields, dropped } = readMatter(matter);
  const page = {
    rows,
    fields: { ...impliedFields(rows, options), ...fields },
    dropped: [...dropped, ...body.dropped],
    repairs: [],
  };
  const problems = [...reportMatter(source, matter), ...reportMisplaced(source, body)];
  return {
    page,
    complete: (draft) => ({
      ...draft,
      footnotes: body.footnotes,
      problems: [...draft.problems, ...problems],
    }),
  };
}

/** A line that is underlined with `=` is a title; the reader takes no other heading from what stands below it. */
function markTitles(text: string): string {
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? "";
    if (!/^={3,200}\s*$/.test(line) || !/^[^\s#>=|*-]/.test(above)) continue;
    lines[index - 1] = `# ${above}`;
    lines[index] = "";
  }
  return lines.join("\n");
}

const keys: Readonly<Record<string, DraftFieldName>> = {
  title: "title",
  date: "start",
  start: "start",
  place: "place",
  location: "place",
  url: "url",
  source_url: "url",
  publisher: "publisher",
  organization: "publisher",
  organisation: "publisher",
  site_name: "publisher",
  author: "publisher",
  timezone: "timeZone",
  time_zone: "timeZone",
};

function readMatter({ values, lists }: FrontMatter): { fields: DraftFields; dropped: Dropped[] } {
  const fields: Partial<Record<DraftFieldName, DraftField>> = {};
  const dropped: Dropped[] = lists.map(({ key, ...from }) => ({
    ...from,
    reason: `front matter of the page: ${key}`,
  }));
  const ranked = [...values].sort(([a], [b]) => rank(a) - rank(b));
  for (const [written, from] of ranked) {
    const key = written.toLowerCase();
    const name = keys[key];
    const value = readValue(name, from.text);
    const fits = name !== undefined && fields[name] === undefined && value !== "";
    if (fits && (name !== "url" || /^https?:\/\//.test(value)))
      fields[name] = { value, from: [from] };
    else dropped.push({ ...from, reason: `front matter of the page: ${written}` });
  }
  return { fields, dropped };
}

/** The surer of two keys for one field comes first: `publisher` before `author`. */
function rank(key: string): number {
  return Object.keys(keys).indexOf(key.toLowerCase());
}

function readValue(name: DraftFieldName | undefined, text: string): string {
  if (name === "start") return findDate(text)?.date ?? "";
  return name === "timeZone" ? (readZone(text.trim()) ?? "") : text.trim();
}

function reportMatter({ file }: Source, { doubt }: FrontMatter): Problem[] {
  if (doubt === undefined) return [];
  const fault = {
    message: `The front matter is not valid YAML: ${doubt}.`,
    why: "Fields may be missing from what was read.",
    fix: "Compare them with the source.",
  };
  return [createProblem("import-layout", { file }, fault)];
}

function reportMisplaced({ file }: Source, { misplaced: line }: FootnotedMarkdown): Problem[] {
  if (line === undefined) return [];
  const fault = {
    message:
      "Unexpected footnote, expected all footnotes at the end, in the order in which the text mentions them.",
    why: "Their words could not be proved in their order.",
    fix: "Move them there in a copy of the source, and import the copy.",
  };
  return [createProblem("import-words", { file, line }, fault)];
}
