import { type Problem, createProblem } from "../../problems/problem.ts";
import { nameIdFolder } from "../../schemas/conference-id.ts";
import { writeStart } from "../../schemas/start.ts";
import type { TranscriptEntry } from "../archive.ts";
import { compareLanguages } from "../order.ts";
import type { ReadTranscript } from "./read-transcript.ts";

/** Finds files that name the same conference in the same language: they would share one address. */
export function findDuplicates(files: readonly ReadTranscript[], shown: string): Problem[] {
  const first = new Map<string, string>();
  const placed = files.toSorted((a, b) => Number(isMisplaced(a)) - Number(isMisplaced(b)));
  return placed.flatMap(({ name, path }) => {
    if (name === undefined) return [];
    const key = `${name.id}.${name.language}`;
    const other = first.get(key);
    first.set(key, other ?? path);
    return other === undefined ? [] : [reportDuplicate(key, other, `${shown}/${path}`)];
  });
}

/**
 * Finds translations of one conference whose starts differ from that of the text in the site's language.
 * A start on another day than the file's name is reported with that file and not again here.
 */
export function findDisagreements(entries: readonly TranscriptEntry[], shown: string): Problem[] {
  const first = new Map<string, TranscriptEntry>();
  const named = entries.filter(({ id, frontmatter }) =>
    id.startsWith(`${writeStart(frontmatter.start).slice(0, 10)}-`),
  );
  return named.toSorted(compareByLanguage).flatMap((entry) => {
    const other = first.get(entry.id) ?? entry;
    first.set(entry.id, other);
    const same = formatStart(entry) === formatStart(other);
    return same ? [] : [reportDisagreement(entry, other, shown)];
  });
}

/** Finds transcripts of one source in one language: most likely one conference that was imported under two names. */
export function findRepeatedSources(entries: readonly TranscriptEntry[], shown: string): Problem[] {
  const first = new Map<string, TranscriptEntry>();
  return entries.flatMap((entry) => {
    const key = `${entry.frontmatter.source.sha256} ${entry.language}`;
    const other = first.get(key);
    first.set(key, other ?? entry);
    return other === undefined ? [] : [reportRepeated(entry, other, shown)];
  });
}

function compareByLanguage(a: TranscriptEntry, b: TranscriptEntry): number {
  return compareLanguages(a.language, b.language);
}

/** Of two files the one that stands where it should is the first. */
function isMisplaced({ name, path }: ReadTranscript): boolean {
  return name !== undefined && path.split("/").at(-2) !== nameIdFolder(name.id);
}

function reportDuplicate(key: string, other: string, file: string): Problem {
  return createProblem(
    "file-duplicate",
    { file },
    {
      message: `This is a second file of \`${key}\`, beside ${other}.`,
      why: "Both would be written to one address.",
      fix: "Compare them, write into one what only the other has, and remove the other. If they are two conferences, rename one.",
    },
  );
}

function reportRepeated({ path }: TranscriptEntry, other: TranscriptEntry, shown: string): Problem {
  return createProblem(
    "source-repeated",
    { file: `${shown}/${path}` },
    {
      message: `${other.path} is a transcript of the same source.`,
      why: "One conference would stand in the archive twice, and be found twice.",
      fix: "Remove one of them, and write its id below `formerly:` of the other. If the source holds two conferences, divide it and import the parts.",
    },
  );
}

function reportDisagreement(
  entry: TranscriptEntry,
  other: TranscriptEntry,
  shown: string,
): Problem {
  return createProblem(
    "date-mismatch",
    { file: `${shown}/${entry.path}` },
    {
      message: `The start is \`${formatStart(entry)}\` here and \`${formatStart(other)}\` in ${other.path}.`,
      why: "Files with one name are one conference, and it began only once.",
      fix: "Correct one of them.",
    },
  );
}

function formatStart({ frontmatter }: TranscriptEntry): string {
  return `${writeStart(frontmatter.start)} ${frontmatter.timeZone}`;
}
