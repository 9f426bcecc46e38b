import { showName } from "../../text/show-characters.ts";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import {
  type CalendarDate,
  nameIdFolder,
  splitConferenceId,
  undated,
} from "../../schemas/conference-id.ts";
import { findConferenceSlugFault, findSlugFault } from "../../schemas/ids.ts";
import { languageTag, plainDate } from "../../schemas/values.ts";

import { adviseName } from "./meant-name.ts";

/** The parts of a transcript's path. */
export interface TranscriptName {
  /** `2022-02-02-hayashi-extraordinary`, `undated-press-gaggle`, in Unicode's composed form (NFC). */
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  /** Null if nobody knows it. */
  readonly date: CalendarDate | null;
}

/**
 * Reads the name of a transcript from its path below the content folder.
 *
 *     readTranscriptName("transcripts/2022/2022-02-02-hayashi.en.md", "content/…")
 *     → { name: { id: "2022-02-02-hayashi", slug: "hayashi", language: "en", date: … }, problems: [] }
 *
 * A name that would become an unsafe or ambiguous address is a problem, and no name is returned; with a wrong
 * folder the name is returned beside the problem.
 */
export function readTranscriptName(path: string, file: string): ReadName {
  const [fileName = "", folder] = path.split("/").reverse();
  const match = namePattern.exec(fileName.normalize("NFC"));
  const fault = findFault(fileName);
  if (fault !== undefined) return { problems: [createProblem("file-name", { file }, fault)] };
  const [, id = "", language = ""] = match ?? [];
  const name = { id, language, ...splitConferenceId(id) };
  const expected = nameIdFolder(id);
  if (folder === expected) return { name, problems: [] };
  return {
    name,
    problems: [createProblem("file-name", { file }, explainFolder(folder, expected))],
  };
}

/**
 * The id that a transcript's name most likely means, also where the name is not right.
 *
 * @example guessConferenceId("transcripts/2022/2022-02-02-hayashi.english.md") → "2022-02-02-hayashi"
 */
export function guessConferenceId(path: string): string {
  const fileName = path.split("/").at(-1) ?? "";
  return fileName.normalize("NFC").split(".", 1)[0]?.toLowerCase().replaceAll("_", "-") ?? "";
}

/**
 * The id that the name of a person's, outlet's or topic's file gives: `people/hayashi-yoshimasa.yaml` →
 * `hayashi-yoshimasa`.
 */
export function readFileId(path: string, file: string): { id?: string; problems: Problem[] } {
  const fileName = (path.split("/").at(-1) ?? "").normalize("NFC");
  const id = fileName.replace(/\.yaml$/, "");
  const expected = findSlugFault(id);
  if (id !== fileName && expected === undefined) return { id, problems: [] };
  const fault = {
    message: `Unexpected file name \`${showName(fileName)}\`, ${expected ?? "expected lower-case letters and digits joined by hyphens"} and \`.yaml\`, as in hayashi-yoshimasa.yaml.`,
    why: "The name is the id and part of addresses.",
    fix: adviseName(fileName, path.split("/")[0] ?? "", isRecordName),
  };
  return { problems: [createProblem("file-name", { file }, fault)] };
}

function findFault(fileName: string): Explanation | undefined {
  const match = namePattern.exec(fileName.normalize("NFC"));
  const fault = match === null ? explainShape(fileName) : explainParts(match);
  if (fault === undefined) return undefined;
  return { ...fault, fix: adviseName(fileName, "transcripts", isTranscriptName) };
}

function isTranscriptName(fileName: string): boolean {
  const match = namePattern.exec(fileName);
  return match !== null && explainParts(match) === undefined;
}

function isRecordName(fileName: string): boolean {
  return fileName.endsWith(".yaml") && findSlugFault(fileName.slice(0, -5)) === undefined;
}

export interface ReadName {
  readonly name?: TranscriptName;
  readonly problems: readonly Problem[];
}

const namePattern = /^((?:\d{4}-\d{2}-\d{2}|undated)-[^.]+)\.([^.]+)\.md$/u;

function explainShape(fileName: string): Explanation {
  return {
    message: `Unexpected file name \`${showName(fileName)}\`, expected YYYY-MM-DD-slug.lang.md as in 2022-02-02-hayashi-extraordinary.en.md, or undated-slug.lang.md.`,
    why: "The name gives the date, the address and the language.",
  };
}

function explainParts([, id = "", language = ""]: RegExpExecArray): Explanation | undefined {
  const { date, slug } = splitConferenceId(id);
  const day = id.slice(0, "YYYY-MM-DD".length);
  if (date !== null && !plainDate.safeParse(day).success) {
    const message = `The date \`${day}\` in the file name does not exist.`;
    return { message, why: "The address is made of it." };
  }
  const expected = findConferenceSlugFault(slug);
  if (expected !== undefined) {
    const message = `Unexpected slug \`${showName(slug)}\` in the file name, ${expected}.`;
    return { message, why: "The slug becomes part of the address." };
  }
  if (!languageTag.safeParse(language).success) {
    const message = `Unexpected language \`${showName(language)}\` in the file name, expected a BCP 47 tag such as en, ja or zh-Hant.`;
    return { message, why: "The page and the search depend on it." };
  }
  return undefined;
}

function explainFolder(folder: string | undefined, expected: string): Explanation {
  const named = expected === undated ? "that its name begins with" : "of its year";
  return {
    message: `Unexpected folder \`${showName(folder ?? "")}\`, expected \`${expected}\`.`,
    why: `A transcript is looked up in the folder ${named}.`,
    fix: `Move the file to transcripts/${expected}/.`,
  };
}
