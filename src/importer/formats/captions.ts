import { type Problem, createProblem } from "../../problems/problem.ts";
import { isNote } from "../../transcript/parse/note.ts";
import type { Draft, DraftField, Dropped, SourceText } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { findLanguage } from "../ground/language.ts";
import { splitLines } from "../ground/lines.ts";
import { readDatedTitle } from "../grammar/head/dated-title.ts";
import { listTold } from "../grammar/labels/told.ts";
import { dropRepeats } from "./caption-repeats.ts";
import { type CaptionTurns, divideTurns } from "./caption-turns.ts";

/** WebVTT and SRT: the captions of a recording, with their times. */
export const captions: Format = {
  name: "captions",
  summary:
    "WebVTT or SRT captions, speakers by voice, `Name:` or `>>`, times kept, repeats dropped",
  syntax: "captions",
  only: "WebVTT or SRT captions",
  detect: ({ spoken, text }) => (spoken !== undefined && isRaw(text) ? 1 : 0),
  read: (source, options) => readSpoken("captions", source, options, listAsides(source.text)),
};

/** What WhisperX and whisper.cpp write as JSON. */
export const speech: Format = {
  name: "speech",
  summary:
    "JSON of WhisperX or whisper.cpp, speakers as it names them, times kept; its lines are its segments",
  syntax: "text",
  only: "JSON of WhisperX or whisper.cpp",
  detect: ({ spoken, text }) => (spoken !== undefined && !isRaw(text) ? 1 : 0),
  read: (source, options) => readSpoken("speech", source, options, []),
};

/** Whether the text is that of the file, with the times among the words. */
function isRaw(text: string): boolean {
  return text.includes("-->");
}

function readSpoken(
  format: string,
  { file, spoken = [] }: Source,
  options: ReadOptions,
  asides: readonly Dropped[],
): Draft {
  const { lines, dropped } = dropRepeats(spoken);
  const turns = divideTurns(lines, listTold(options));
  const text = lines.map((line) => line.text).join("\n");
  const head = readDatedTitle(file, findHead(asides));
  const language = options.language ?? readLanguage(asides) ?? findLanguage(text.slice(0, 50_000));
  const field: DraftField | undefined =
    language === undefined ? undefined : { value: language, from: [] };
  return {
    format,
    confidence: turns.blocks.some(({ kind }) => kind === "label") ? 1 : 0,
    fields: {
      ...(field && { language: field }),
      ...(head.title && { title: head.title }),
      ...(head.day && { start: head.day }),
    },
    labels: [],
    blocks: turns.blocks,
    dropped: [...asides.flatMap(cutHead), ...dropped, ...turns.dropped],
    repairs: [],
    problems: [...head.problems, ...listDoubts(file, turns, lines)],
  };
}

/** The head of a WebVTT file and its comments. */
function listAsides(text: string): Dropped[] {
  const asides: Dropped[] = [];
  let reason: string | undefined;
  let isBetween = true;
  for (const { text: line, number } of splitLines(text.replace(/^\ufeff/, ""))) {
    if (isBetween) {
      if (number === 1 && line.startsWith("WEBVTT")) reason = headOfFile;
      else reason = /^NOTE(?:\s|$)/.test(line) ? "comment in the file" : undefined;
    }
    if (reason !== undefined && line.trim() !== "")
      asides.push({ text: line, line: number, reason });
    isBetween = line.trim() === "";
  }
  return asides;
}

/** What stands on the first line after `WEBVTT`: what the recording is called, and often its day. */
function findHead(asides: readonly Dropped[]): SourceText {
  const [first] = asides.filter(({ reason }) => reason === headOfFile);
  const text = firstLine.exec(first?.text ?? "")?.[2]?.trim() ?? "";
  return { text: /\S\s+\S/.test(text) ? text : "", line: first?.line ?? 1 };
}

/** The first line without what is called the title. */
function cutHead(aside: Dropped): Dropped[] {
  const { text } = findHead([aside]);
  return text === "" || aside.line !== 1
    ? [aside]
    : [{ ...aside, text: aside.text.slice(0, aside.text.indexOf(text)).trim() }];
}

const headOfFile = "head of the file";
const firstLine = /^(WEBVTT)[ \t]+(?:[-–—:]\s)?(.{5,200})$/u;

/** `Language: en` in the head of the file, as video sites write it. */
function readLanguage(asides: readonly Dropped[]): string | undefined {
  const tags = asides.map(
    ({ text }) => /^Language:\s*([a-z]{2,3}(?:-[A-Za-z\d]{2,8}){0,3})\s*$/.exec(text)?.[1],
  );
  const tag = tags.find((one) => one !== undefined);
  return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
}

function listDoubts(
  file: string,
  { passed, unnamed }: CaptionTurns,
  lines: CaptionLines,
): Problem[] {
  const isVoiced = lines.some(({ voice }) => voice !== undefined);
  const silent = isVoiced
    ? lines.filter(({ voice, text }) => voice === undefined && !isNote(text))
    : [];
  return [
    ...passed.map(({ label, line }) => reportPassed(file, label, line)),
    ...reportLines(file, unnamed, "`>>` says that another one speaks, and nobody is named"),
    ...reportLines(
      file,
      silent.map(({ line }) => line),
      "The file names nobody for words that are read as those of the speaker before",
    ),
  ];
}

type CaptionLines = ReturnType<typeof dropRepeats>["lines"];

function reportPassed(file: string, label: string, line: number): Problem {
  return createProblem(
    "import-label",
    { file, line },
    {
      message: `\`${label}:\` opens a caption once, and is read as speech.`,
      why: "If it is a label, its words are given to the wrong speaker.",
      fix: `If somebody speaks there, add \`--label "${label}"\`.`,
    },
  );
}

function reportLines(file: string, lines: readonly number[], message: string): Problem[] {
  const [line] = lines;
  if (line === undefined) return [];
  const shown = [...lines.slice(0, 8), ...(lines.length > 8 ? ["…"] : [])].join(", ");
  const fault = {
    message: `${message}, on line${lines.length === 1 ? "" : "s"} ${shown}.`,
    why: "Only the recording tells who speaks.",
    fix: "Write the names in the transcript, as labels.",
  };
  return [createProblem("import-label", { file, line }, fault)];
}
