import { type ProblemKindName, problemKinds } from "./kinds.ts";
import type { Problem } from "./problem.ts";

/** What follows from what: problems of `kinds` from those of `from` with which they share a key. */
export interface ConsequenceRule {
  readonly kinds: readonly ProblemKindName[];
  readonly from: readonly ProblemKindName[];
  readonly keys: (problem: Problem) => readonly string[];
  readonly causeKeys: (problem: Problem) => readonly string[];
}

/** Problems because of which nobody knows what a file says, or which file it is. */
const reading = listKinds(
  "file-",
  "yaml-",
  "frontmatter-",
  "field-",
  "ledger-",
  "character-refused",
);
const unnamed = listKinds("file-", "yaml-", "frontmatter-", "date-mismatch");
const body = listKinds(
  ...[
    "html-",
    "link-",
    "unit-",
    "topic-",
    "section-",
    "turn-",
    "label-",
    "footnote-",
    "character-",
  ],
  "node-",
);
const differences = listKinds("words-changed", "characters-changed");
const lost = listKinds("permalink-lost", "permalink-target");

/** Of several rules that hold for a problem the first counts. */
export const rules: readonly ConsequenceRule[] = [
  { kinds: listKinds("file-name"), from: listKinds("file-duplicate"), ...by(nameFile) },
  {
    kinds: listKinds("label-unknown", "label-ambiguous"),
    from: reading,
    keys: nameArchive,
    causeKeys: (problem) => (isBelow(problem, "people", "outlets") ? nameArchive(problem) : []),
  },
  { kinds: listKinds("label-unknown"), from: listKinds("reference-unknown"), ...by(nameFile) },
  { kinds: listKinds("label-ambiguous"), from: listKinds("alias-duplicate"), ...by(nameSubjects) },
  // Of one label in several texts the first stands for all, as does the first of references to one record.
  { kinds: listKinds("label-unknown"), from: listKinds("label-unknown"), ...by(nameSubjects) },
  {
    kinds: listKinds("reference-unknown"),
    from: listKinds("file-name", "file-read"),
    keys: nameSubjects,
    causeKeys: nameFolder,
  },
  {
    kinds: listKinds("source-missing"),
    from: listKinds("file-read"),
    keys: nameSubjects,
    causeKeys: nameFolder,
  },
  {
    kinds: listKinds("reference-unknown"),
    from: listKinds("reference-unknown"),
    ...by(({ about: subjects = [] }) => subjects.slice(-1)),
  },
  { kinds: differences, from: listKinds("source-changed"), ...by(nameFile) },
  { kinds: listKinds("report-false"), from: listKinds("source-changed"), ...about(nameFile) },
  { kinds: differences, from: body, ...by(nameLine) },
  {
    kinds: differences,
    from: listKinds("correction-unmatched", "permalink-lost"),
    ...by(nameSubjects),
  },
  {
    kinds: differences,
    from: listKinds("unit-empty"),
    ...about(({ file }) => [`${file}#`]),
  },
  { kinds: differences, from: listKinds("report-false"), ...about(nameFile) },
  { kinds: listKinds("permalink-rewritten"), from: differences, ...by(nameSubjects) },
  {
    kinds: [...lost, "permalink-rewritten"],
    from: listKinds("unit-duplicate", "unit-invalid", "unit-empty"),
    ...about(nameFile),
  },
  {
    kinds: [
      ...lost,
      ...differences,
      ...listKinds("permalink-rewritten", "unit-unpinned", "label-invalid", "label-missing"),
    ],
    from: listKinds("node-unsupported"),
    keys: (problem) => [...nameSubjects(problem), problem.file],
    causeKeys: (problem) => (nameSubjects(problem).includes("code") ? [problem.file] : []),
  },
  {
    kinds: listKinds("unit-unpinned"),
    from: listKinds("permalink-lost"),
    keys: nameFile,
    causeKeys: nameSubjects,
  },
  { kinds: listKinds("permalink-words"), from: listKinds("file-", "ledger-"), ...by(nameFile) },
  {
    kinds: listKinds("permalink-words"),
    from: listKinds("file-read"),
    keys: nameFolders,
    causeKeys: nameFolder,
  },
  {
    kinds: listKinds("ledger-lost"),
    from: reading.filter((kind) => kind !== "ledger-lost"),
    keys: nameArchive,
    causeKeys: (problem) => (isBelow(problem, "permalinks") ? nameArchive(problem) : []),
  },
  {
    kinds: lost,
    from: unnamed,
    keys: nameArchive,
    causeKeys: (problem) => (isBelow(problem, "transcripts") ? nameArchive(problem) : []),
  },
  {
    kinds: listKinds("permalink-lost"),
    from: listKinds("field-"),
    keys: (problem) => (problem.about?.length === 0 ? nameArchive(problem) : []),
    causeKeys: (problem) => (isBelow(problem, "transcripts") ? nameArchive(problem) : []),
  },
  {
    kinds: [...lost, "permalink-rewritten", "permalink-words"],
    from: reading,
    keys: nameArchive,
    causeKeys: (problem) => (isBelow(problem, "permalinks") ? nameArchive(problem) : []),
  },
];

/** The kinds of these names and of names that begin so. */
function listKinds(...names: readonly string[]): ProblemKindName[] {
  const kinds = Object.keys(problemKinds) as ProblemKindName[];
  return kinds.filter((kind) => names.some((name) => kind.startsWith(name)));
}

type Keys = ConsequenceRule["keys"];

function by(keys: Keys): Pick<ConsequenceRule, "keys" | "causeKeys"> {
  return { keys, causeKeys: keys };
}

/** For problems that name their cause among what they are about. */
function about(causeKeys: Keys): Pick<ConsequenceRule, "keys" | "causeKeys"> {
  return { keys: nameSubjects, causeKeys };
}

function nameFile({ file }: Problem): string[] {
  return [file];
}

/** The folder of a file; a folder that is a problem itself ends with a slash. */
function nameFolder({ file }: Problem): string[] {
  return [file.slice(0, file.lastIndexOf("/"))];
}

/** All folders that a file stands in. */
function nameFolders({ file }: Problem): string[] {
  return Array.from(file.matchAll(/\//g), ({ index }) => file.slice(0, index));
}

function nameLine({ file, line }: Problem): string[] {
  return [`${file}:${String(line)}`];
}

function nameSubjects({ about: subjects = [] }: Problem): readonly string[] {
  return subjects;
}

function nameArchive({ file }: Problem): string[] {
  return [splitPath(file)[0]];
}

function isBelow({ file }: Problem, ...folders: readonly string[]): boolean {
  return folders.includes(splitPath(file)[1]);
}

/** A path as its content folder and the folder in it: `content/people/a.yaml` → `content/`, `people`. */
function splitPath(file: string): readonly [root: string, folder: string] {
  const [, root = "", folder = ""] =
    /^(.*\/|)(transcripts|sources|people|outlets|topics|permalinks)(?:\/|$)/.exec(file) ?? [];
  return [root, folder];
}
