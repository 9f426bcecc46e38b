import { type ImportedDocument, importDocument } from "../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../src/importer/ground/options.ts";
import { noOptions } from "../no-options.ts";
import { readSource } from "../../src/importer/reading/read-source.ts";
import { createDirectory } from "../../src/transcript/speakers/directory.ts";

/** What became of a damaged source. */
export interface Survival {
  readonly outcome: "imported" | "refused";
  /** What must not happen, as a sentence; absent where all is well. */
  readonly fault?: string;
}

const directory = createDirectory();

/** Fields that a generic format would ask for, so that damage is met by the reader, not by a question. */
const options: ImportOptions = {
  ...noOptions,
  start: "2022-05-03",
  timeZone: "UTC",
  language: "en",
  publisher: "Somebody",
  title: "Something",
};

/** Imports damaged bytes and judges the outcome by what stands in the file and in the report alone. */
export async function importDamaged(name: string, bytes: Buffer): Promise<Survival> {
  try {
    const decoded = await readSource(name, bytes);
    return "problem" in decoded ? { outcome: "refused" } : judgeSource(name, decoded);
  } catch (error) {
    return reportCrash(error);
  }
}

/** Imports a damaged source that is decoded, and judges the outcome. */
export function judgeSource(name: string, decoded: ReadableSource): Survival {
  try {
    const imported = importDocument(
      { file: name, ...decoded, sha256: "0".repeat(64) },
      options,
      directory,
    );
    if (imported.markdown === undefined) return judgeRefusal(imported);
    const lost = findLost(decoded.text, imported);
    if (lost.length === 0) return { outcome: "imported" };
    return { outcome: "imported", fault: `lost ${lost.slice(0, 10).join(" ")}` };
  } catch (error) {
    return reportCrash(error);
  }
}

type ReadableSource = Exclude<Awaited<ReturnType<typeof readSource>>, { problem: unknown }>;

function reportCrash(error: unknown): Survival {
  const fault = `crashed: ${error instanceof Error ? (error.stack ?? "") : ""}`;
  return { outcome: "refused", fault };
}

/** A refusal names a reason; a crash inside of a reader is none. */
function judgeRefusal({ report }: ImportedDocument): Survival {
  const errors = report.problems.filter(({ level }) => level === "error");
  const crash = errors.find(
    ({ kind, message }) => kind === "import-format" && message.includes(" failed on the source: "),
  );
  if (crash !== undefined) return { outcome: "refused", fault: crash.message };
  return errors.length > 0
    ? { outcome: "refused" }
    : { outcome: "refused", fault: "gave no reason" };
}

/**
 * Words of the source that stand neither in the written file nor in the report. Plain text alone can be
 * judged without a reader of markup; of markup only text between tags that holds no entity is.
 */
function findLost(text: string, { markdown = "", report }: ImportedDocument): string[] {
  const listed = JSON.stringify(report).replace(/\\(?:(\\)|[tnrfb]|u[\da-f]{4})/g, "$1 ");
  const kept = [markdown, listed].join("\n");
  const known = countWords(kept.replace(/\\(?=[!-/:-@[-`{-~])/g, ""));
  const plain = report.format === "text" || report.format === "mofa";
  if (!plain) return [];
  const lost: string[] = [];
  for (const [word, count] of countWords(text)) {
    if ((known.get(word) ?? 0) < count && !isDate(word)) lost.push(word);
  }
  return lost;
}

/** Lines of Japanese and Chinese are joined without a space, so every character counts by itself. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const folded = text.replace(/[\u00ad\u200b\u2060\ufeff]/g, "").toLowerCase();
  for (const [word] of folded.matchAll(
    /[[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]--\p{P}]|[\p{L}--[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]]+/gv,
  ))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Words of a date and time become `start`, whose words the file no longer shows. */
function isDate(word: string): boolean {
  return (
    /^(?:[ap]|m|am|pm|st|nd|rd|th|date|place|venue|[令和年月日曜火水金午後時半分於])$/.test(word) ||
    dateWords.has(word)
  );
}

const dateWords = new Set(
  "monday tuesday wednesday thursday friday january february march april may june july august september october november december mardi mai martes de mayo le abril".split(
    " ",
  ),
);
