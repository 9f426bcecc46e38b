import { cpSync, globSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { findShared } from "../../shared.ts";
import { listTokens } from "./conference.ts";
import { findConvention, readRaw } from "./conventions.ts";
import type { Stranger } from "./edits.ts";
import { publishFirst } from "./edition.ts";
import { startStory, type Story } from "./simulate.ts";

/**
 * Imports and publishes the archive's own source and, where they stand beside the checkout, the real sample
 * texts, each into a content folder of its own below a new temporary one.
 */
export async function startStories(more: readonly Stranger[] = []): Promise<Started> {
  const { path, skip } = findShared("corpora/sample");
  if (skip !== false) console.log(`${skip}: only the project's own transcript is edited.`);
  const real = skip === false ? globSync("{wh,aupm,tw-an}/*", { cwd: path }).sort() : [];
  return await startStoriesOf([ownSource, ...real.map((file) => join(path, file))], more);
}

/** The same of the archive's own source alone. */
export async function startOwnStory(strangers: readonly Stranger[]): Promise<Started> {
  return await startStoriesOf([ownSource], strangers);
}

const ownSource = "content/sources/2022/2022-02-02-hayashi-extraordinary.en.txt";

export interface Started {
  readonly stories: readonly Story[];
  /** The temporary folder, to be removed. */
  readonly folder: string;
  /** Files that cannot be edited here: another convention, or fewer than four units. */
  readonly skipped: readonly string[];
}

async function startStoriesOf(
  files: readonly string[],
  more: readonly Stranger[],
): Promise<Started> {
  const folder = mkdtempSync(join(tmpdir(), "lectern-permanence-"));
  const started: Pick<Story, "convention" | "edition">[] = [];
  const skipped: string[] = [];
  for (const [index, file] of files.entries()) {
    const root = join(folder, String(index));
    cpSync("content/people", join(root, "people"), { recursive: true });
    const convention = findConvention(file) ?? findConvention("mofa/");
    const raw = convention && readRaw(readFileSync(file, "utf8"), convention);
    const edition = raw && (await publishFirst(root, extname(file), raw));
    if (edition === undefined || edition.conference.units.length < 4) skipped.push(file);
    else if (convention !== undefined) started.push({ convention, edition });
  }
  const said = started.map(({ edition }) => ({
    edition,
    units: listSaid(edition.conference.units),
  }));
  const stories = started.map(({ convention, edition }) => {
    const others = said.filter((one) => one.edition !== edition).flatMap(({ units }) => units);
    return startStory(convention, edition, [...others, ...more]);
  });
  return { stories, folder, skipped };
}

function listSaid(units: Story["edition"]["conference"]["units"]): Stranger[] {
  return units
    .filter((unit) => listTokens(unit).length > 0)
    .map(({ turns }) => turns.map((turn) => turn.map(({ text }) => text).join(" ")));
}
