import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../src/problems/problem.ts";
import type { Transcript } from "../../src/transcript/model/model.ts";
import { type ParsedTranscript, parseTranscript } from "../../src/transcript/parse/parse.ts";
import type { GoldenFile } from "../golden/golden-file.ts";
import { sampleDirectory } from "./sample-directory.ts";
import { joinSentences } from "../join-sentences.ts";

/** Where the cases are: one folder each, with `source.md`, `expected.json` and `problems.txt`. */
export const fixtures = join(import.meta.dirname, "fixtures");

export function listCases(): string[] {
  return readdirSync(fixtures).sort();
}

/** Parses the source of a case, in Japanese where its name ends in `-ja`. */
export function parseCase(name: string): ParsedTranscript {
  const text = readFileSync(join(fixtures, name, "source.md"), "utf8");
  const language = name.endsWith("-ja") ? "ja" : "en";
  return parseTranscript(
    { file: "source.md", text, id: "2022-02-02-case", language },
    sampleDirectory,
  );
}

/** What a case gives: its model, where it has one, and its problems, where it has any. */
export function listCaseFiles(name: string): GoldenFile[] {
  const { transcript, problems } = parseCase(name);
  return [
    { path: join(fixtures, name, "expected.json"), text: formatModel(transcript) },
    { path: join(fixtures, name, "problems.txt"), text: formatProblemLines(problems) },
  ];
}

export function* listTranscriptFiles(): Generator<GoldenFile> {
  for (const name of listCases()) yield* listCaseFiles(name);
}

/** What is parsed, without the frontmatter, places written `line:column`. */
export function formatModel(transcript: Transcript | undefined): string | undefined {
  if (transcript === undefined) return undefined;
  const { sections, footnotes } = transcript;
  const text = JSON.stringify({ sections, footnotes }, formatPlace, 2);
  return `${text}\n`;
}

/** One problem a line: place, kind, reason. */
export function formatProblemLines(problems: readonly Problem[]): string | undefined {
  if (problems.length === 0) return undefined;
  return problems
    .map(
      ({ line, column, kind, ...rest }) =>
        `${String(line)}:${String(column)} ${kind} ${joinSentences(rest)}\n`,
    )
    .join("");
}

/** The expectation of a case; undefined where there is no such file. */
export function readExpected(name: string, file: string): string | undefined {
  const path = join(fixtures, name, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function formatPlace(key: string, value: unknown): unknown {
  if (key !== "position" || typeof value !== "object" || value === null) return value;
  return Object.values(value).map(String).join(":");
}
