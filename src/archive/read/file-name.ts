import { showName } from "../../files/show-name.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import {
  type CalendarDate,
  nameIdFolder,
  splitConferenceId,
  undated,
} from "../../schemas/conference-id.ts";
import { languageTag, plainDate, slugPattern } from "../../schemas/values.ts";

/** What the path of a transcript says. */
export interface TranscriptName {
  /** `2022-02-02-hayashi-extraordinary`, `undated-press-gaggle`, in Unicode's composed form (NFC). */
  readonly id: string;
  readonly slug: string;
  readonly language: string;
  /** Null where nobody knows it. */
  readonly date: CalendarDate | null;
}

/**
 * Reads the name of a transcript from its path below the content folder.
 *
 *     readTranscriptName("transcripts/2022/2022-02-02-hayashi.en.md", "content/…")
 *     → { name: { id: "2022-02-02-hayashi", slug: "hayashi", language: "en", date: … }, problems: [] }
 *
 * A name that would become an unsafe or ambiguous address is a problem and gives no name; a wrong folder
 * is a problem alone.
 */
export function readTranscriptName(path: string, file: string): ReadName {
  const [fileName = "", folder] = path.split("/").reverse();
  const match = namePattern.exec(fileName.normalize("NFC"));
  const reason = match === null ? explainShape(fileName) : explainParts(match);
  if (match === null || reason !== undefined) {
    return { problems: [createProblem("file-name", { file }, reason ?? "")] };
  }
  const [, id = "", language = ""] = match;
  const name = { id, language, ...splitConferenceId(id) };
  const expected = nameIdFolder(id);
  if (folder === expected) return { name, problems: [] };
  return {
    name,
    problems: [createProblem("file-name", { file }, explainFolder(folder, expected))],
  };
}

/**
 * The id that the name of a person's, outlet's or topic's file gives: `people/hayashi-yoshimasa.yaml` →
 * `hayashi-yoshimasa`.
 */
export function readRecordName(path: string, file: string): { id?: string; problems: Problem[] } {
  const fileName = (path.split("/").at(-1) ?? "").normalize("NFC");
  const id = fileName.replace(/\.yaml$/, "");
  if (id !== fileName && slugPattern.test(id) && !windowsNames.test(id))
    return { id, problems: [] };
  const reason =
    `Unexpected file name \`${showName(fileName)}\`, expected lower-case letters and digits joined by ` +
    "hyphens and `.yaml`, as in hayashi-yoshimasa.yaml; the name is the id and a part of addresses; rename it";
  return { problems: [createProblem("file-name", { file }, reason)] };
}

interface ReadName {
  readonly name?: TranscriptName;
  readonly problems: readonly Problem[];
}

const namePattern = /^((?:\d{4}-\d{2}-\d{2}|undated)-[^.]+)\.([^.]+)\.md$/u;

/** Names that no file may have on Windows, whatever follows. */
const windowsNames = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;

/** What the page of a unit is called: a conference of that name could not be told from one. */
const unitNames = /^[sq]\d+[a-z]*$/;

function explainShape(fileName: string): string {
  return (
    `Unexpected file name \`${showName(fileName)}\`, expected YYYY-MM-DD-slug.lang.md as in ` +
    "2022-02-02-hayashi-extraordinary.en.md, or undated-slug.lang.md; the name gives the date, the address " +
    "and the language; rename it"
  );
}

function explainParts([, id = "", language = ""]: RegExpExecArray): string | undefined {
  const { date, slug } = splitConferenceId(id);
  const day = id.slice(0, "YYYY-MM-DD".length);
  if (date !== null && (!plainDate.safeParse(day).success || date.year === "0000")) {
    return `Unexpected date \`${day}\` in the file name, expected a day that exists; the address is made of it; rename the file`;
  }
  if (!slugPattern.test(slug)) {
    return `Unexpected slug \`${showName(slug)}\` in the file name, expected lower-case letters and digits joined by hyphens; it becomes a part of the address; rename the file`;
  }
  if (unitNames.test(slug) || windowsNames.test(slug)) {
    return `Unexpected slug \`${slug}\` in the file name, expected one that is neither a unit's id nor a name that Windows reserves; its address would be ambiguous or could not be written; rename the file`;
  }
  if (!languageTag.safeParse(language).success) {
    return `Unexpected language \`${showName(language)}\` in the file name, expected a BCP 47 tag such as en, ja or zh-Hant; readers and search are served by it; rename the file`;
  }
  return undefined;
}

function explainFolder(folder: string | undefined, expected: string): string {
  const what = expected === undated ? "as the file's name begins" : "the year of the file's date";
  return `Unexpected folder \`${showName(folder ?? "")}\`, expected \`${expected}\`, ${what}; files are looked up there; move the file to transcripts/${expected}/`;
}
