import { nameLedgerFile, writeRecord } from "../../ledger/pure/ledger.ts";
import { type Explanation, type Problem, createProblem } from "../../problems/problem.ts";
import type { TranscriptFrontmatter } from "../../schemas/transcript.ts";
import { type Alignment, alignUnits } from "../../ledger/pure/align.ts";
import { listUnitWords } from "../../transcript/model/fingerprint.ts";
import type { Section, Transcript, Unit } from "../../transcript/model/model.ts";
import { listWords } from "../../text/words.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { listReplaced } from "./replaced-parts.ts";

/** A later version of a transcript, with the ids of the earlier one, and what to look at. */
export interface Continued {
  readonly transcript: Transcript;
  /** Earlier ids whose words now stand in a unit of another id. */
  readonly moved: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/**
 * Lets the import of a corrected source go on from the transcript that stands: ids follow their words, and what the
 * archive added (titles of units, topics, former names) stays. What the archive says of labels was read before.
 *
 * @param used ids of the ledger, which are never given again
 */
export function continueTranscript(
  file: string,
  earlier: Transcript,
  later: Transcript,
  used: readonly string[],
): Continued {
  const alignment = alignUnits(listAligned(earlier), listAligned(later), { used });
  const titles = new Map([...listUnits(earlier)].map(({ unit }) => [unit.id, unit.title]));
  const ids = alignment.units.map(({ id }) => id);
  const sections = later.sections.map((section) => renameUnits(section, ids, titles));
  const frontmatter = continueFrontmatter(earlier.frontmatter, later.frontmatter);
  const transcript = { ...later, frontmatter, sections };
  return {
    transcript,
    moved: new Set(alignment.moved.map(({ id }) => id)),
    problems: [
      ...listReplaced(earlier, transcript).map((fault) => warn(file, fault)),
      ...listProblems(file, earlier, alignment, { used, what: nameReading(earlier, later) }),
    ],
  };
}

/** The share of units that two transcripts have in common, 0 to 1: of different documents near 0. */
export function measureSimilarity(earlier: Transcript, later: Transcript): number {
  const alignment = alignUnits(listAligned(earlier), listAligned(later));
  const kept = alignment.units.filter(({ continues }) => continues).length;
  return kept / Math.max(1, Math.min(alignment.units.length, [...listUnits(earlier)].length));
}

function listAligned(transcript: Transcript) {
  return [...listUnits(transcript)].map(({ unit }) => ({
    id: unit.id,
    kind: unit.kind,
    words: listUnitWords(unit),
  }));
}

/** Takes the ids from the front of the list, one a unit. */
function renameUnits(
  section: Section,
  ids: string[],
  titles: ReadonlyMap<string, string | undefined>,
): Section {
  return {
    ...section,
    units: section.units.map((unit): Unit => {
      const id = ids.shift() ?? unit.id;
      const title = unit.title ?? titles.get(id);
      return { ...unit, id, ...(title !== undefined && { title }) };
    }),
  };
}

function continueFrontmatter(
  earlier: TranscriptFrontmatter,
  later: TranscriptFrontmatter,
): TranscriptFrontmatter {
  const labels = { ...earlier.labels, ...later.labels };
  return {
    ...later,
    speakers: [...new Set([...later.speakers, ...earlier.speakers])],
    topics: earlier.topics,
    ...(Object.keys(labels).length > 0 && { labels }),
    ...(earlier.formerly !== undefined && { formerly: earlier.formerly }),
  };
}

/** What became of ids that no unit has any more, with the line for the ledger where one was published. */
function listProblems(
  file: string,
  earlier: Transcript,
  { moved, gone, undecided, units }: Alignment,
  { used, what }: { readonly used: readonly string[]; readonly what: string },
): Problem[] {
  const { id: conference, language } = earlier;
  const declare = (unit: string, to: string | undefined) => {
    if (!used.includes(unit)) return "It was not published, so nothing need be declared.";
    const id = { conference, unit, language };
    const line =
      to === undefined
        ? writeRecord({ ...id, withdrawn: "YYYY-MM-DD", why: "…" })
        : writeRecord({ ...id, to: `#${to}`, moved: "YYYY-MM-DD", why: "…" });
    return `Add to permalinks/${nameLedgerFile(conference)} in the content folder the line \`${line}\`.`;
  };
  const doubtful = new Set(undecided.map(({ id }) => id));
  const inserted = listInserted(earlier);
  return [
    ...moved
      .filter(({ id }) => !doubtful.has(id))
      .map(({ id, to }) =>
        warn(file, {
          message: `The words of ${id} now stand in ${to}.`,
          why: `No unit of the new ${what} continues ${id}.`,
          fix: declare(id, to),
        }),
      ),
    ...gone
      .filter((id) => !doubtful.has(id) && !inserted.has(id))
      .map((id) =>
        warn(file, {
          message: `The new ${what} does not have the words of ${id}.`,
          why: `Links to ${id} need a target.`,
          fix: declare(id, undefined),
        }),
      ),
    ...undecided.map(({ id, candidates }) => {
      const places = candidates.flatMap((index) => units[index]?.id ?? []);
      const isKept = units.some((unit) => unit.id === id);
      return warn(file, {
        message: `It is not certain whether ${places.join(" or ")} continues ${id}.`,
        why: "Its links may lead to the wrong unit.",
        fix: isKept
          ? `If ${id} continues it, nothing need be done. Otherwise give that unit an id that was never used, and give ${id} to the unit that continues it. If none does: ${declare(id, undefined)}`
          : `Give its id to the unit that continues it. Otherwise correct the target of this line, or withdraw the id. ${declare(id, places[0])}`,
      });
    }),
  ];
}

/** Units of which no source has a word: they were inserted whole, and go over as they stand. */
function listInserted({ frontmatter, sections }: Transcript): Set<string> {
  const { corrections = [] } = frontmatter;
  const words = new Map(
    sections.flatMap(({ units }) => units).map((unit) => [unit.id, listUnitWords(unit).join(" ")]),
  );
  const whole = corrections.filter(
    ({ unit, was, now }) =>
      was === "" && (now === undefined || listWords(now).join(" ") === words.get(unit)),
  );
  return new Set(whole.map(({ unit }) => unit));
}

/** What is new: the source, or how it is read. */
function nameReading(earlier: Transcript, later: Transcript): "source" | "reading" {
  const isSame = earlier.frontmatter.source.sha256 === later.frontmatter.source.sha256;
  return isSame ? "reading" : "source";
}

function warn(file: string, explanation: Explanation): Problem {
  return createProblem("import-layout", { file }, explanation);
}
