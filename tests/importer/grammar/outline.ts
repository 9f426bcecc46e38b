import type { Directory } from "../../../src/transcript/speakers/directory.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import { importDocument } from "../../../src/importer/roof/import-document.ts";
import type { ImportOptions } from "../../../src/importer/ground/options.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { noOptions } from "../../no-options.ts";

/** How a text was divided, short enough to stand in a table. */
export interface Outline {
  readonly title: string;
  readonly start: string;
  readonly place?: string;
  /** A unit a line: `Q1 Ada? Bo`, with `?` after who asks and `:` after who chairs; `## Heading` above its units. */
  readonly units: readonly string[];
  /** Loose notes, and those in turns. */
  readonly notes: readonly string[];
  /** `import-label 3`: kind and line of each problem. */
  readonly problems: readonly string[];
}

/** Imports a text as one who says nothing but publisher and zone, and outlines what comes of it. */
export function outline(
  text: string,
  said: Partial<ImportOptions> & { readonly file?: string } = {},
  directory: Directory = createDirectory(),
): Outline {
  const { file = "source.txt", ...rest } = said;
  const options = { ...noOptions, publisher: "Harbour Office", timeZone: "Europe/London", ...rest };
  const raw = { file, text, sha256: "0".repeat(64) };
  const { transcript, report } = importDocument(raw, options, directory);
  const problems = report.problems.map(({ kind, line }) => `${kind} ${String(line)}`);
  if (transcript === undefined) return { title: "", start: "", units: [], notes: [], problems };
  const { title, start, place } = transcript.frontmatter;
  return {
    title,
    start: start ?? "undated",
    ...(place !== undefined && { place }),
    units: listUnitLines(transcript),
    notes: listNotes(transcript),
    problems,
  };
}

const marks = { questioner: "?", respondent: "", moderator: ":" } as const;

function listUnitLines({ sections }: Transcript): string[] {
  return sections.flatMap(({ title, units }) => [
    ...(title === undefined ? [] : [`## ${title}`]),
    ...units.flatMap(({ id, topic, turns }) => [
      ...(topic === undefined ? [] : [`### ${topic.title}`]),
      [id, ...turns.map(({ label = "–", role }) => label + marks[role])].join(" | "),
    ]),
  ]);
}

function listNotes({ sections }: Transcript): string[] {
  const blocks = sections.flatMap(({ notes, units }) => [
    ...notes,
    ...units.flatMap((unit) => [
      ...unit.notes,
      ...unit.turns.flatMap((turn) => turn.blocks.filter(({ kind }) => kind === "note")),
    ]),
  ]);
  return blocks.map(({ text }) => text);
}
