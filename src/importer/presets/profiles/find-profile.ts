import { type Problem, createProblem } from "../../../problems/problem.ts";
import { suggestNearest } from "../../../problems/suggestion.ts";
import type { Publisher } from "../../../schemas/publisher.ts";
import { createMatcher } from "../../../text/match-pattern.ts";
import type { Format, Source } from "../../ground/format.ts";
import { findAddress, holdsAddress } from "./address.ts";

/** The profile of a source's publisher and what it was found by; nothing where none fits. */
export type FoundProfile =
  { readonly profile?: Publisher; readonly by?: string } | { readonly problem: Problem };

/** What is said of a source besides its text. */
export interface ProfileHints {
  /** The id of a profile that was named. */
  readonly as?: string | undefined;
  /** The address that was given for the source. */
  readonly url?: string | undefined;
}

/**
 * Finds the profile that was named, or else the one whose address is the source's, or of whose rows the text has one,
 * or whose paths the file's is one of; in this order. A path goes before its host. Where two fit alike, it must be named. Else the format's own counts.
 */
export function findProfile(
  source: Source,
  profiles: readonly Publisher[],
  { as, url }: ProfileHints,
  { name, profile: preset }: Pick<Format, "name" | "profile">,
): FoundProfile {
  if (as !== undefined) {
    const profile = profiles.find(({ id }) => id === as);
    if (profile === undefined) return { problem: reportUnknown(source.file, as, profiles) };
    return { profile, by: "its name" };
  }
  const address = url ?? findAddress(source);
  const tests: readonly (readonly [by: string, fits: (profile: Publisher) => boolean])[] = [
    ["its address", ({ found }) => found.addresses.some((one) => holdsAddress(one, address))],
    ["a row of the text", createRowTest(source)],
    ["the path of the file", ({ found }) => matchesAny(found.files, [source.file])],
  ];
  for (const [by, fits] of tests) {
    const [profile, other] = keepNearest(profiles.filter(fits), address);
    if (profile !== undefined && other !== undefined)
      return { problem: reportRivals(source.file, profile, other, by) };
    if (profile !== undefined) return { profile, by };
  }
  return preset === undefined ? {} : { profile: { ...preset, id: name }, by: "its format" };
}

/**
 * Profiles that say nothing of how their texts are recognised, and whose texts look like a source: it has the name of the
 * publisher, one of its own rows, or rows that begin with each of its labels.
 */
export function listLikely(source: Source, profiles: readonly Publisher[]): Publisher[] {
  const nameless = profiles.filter(
    ({ found: { addresses, rows, files } }) => addresses.length + rows.length + files.length === 0,
  );
  if (nameless.length === 0) return [];
  const rows = listRows(source);
  return nameless.filter(({ name = {}, boilerplate, labels }) => {
    const starts = Object.keys(labels).map((label) => label.split("*")[0]?.trim() ?? "");
    return (
      matchesAny([...Object.values(name), ...boilerplate], rows) ||
      (starts.length > 0 &&
        starts.every((start) => start !== "" && rows.some((row) => row.startsWith(start))))
    );
  });
}

/** Of profiles that claim a host and a path below it, those that claim the longest part of the address. */
function keepNearest(profiles: readonly Publisher[], address: string | undefined): Publisher[] {
  const reach = ({ found }: Publisher) =>
    Math.max(0, ...found.addresses.filter((one) => holdsAddress(one, address)).map(measureAddress));
  const longest = Math.max(...profiles.map(reach));
  return profiles.filter((profile) => reach(profile) === longest);
}

function measureAddress(address: string): number {
  return address.replace(/\/$/u, "").length;
}

function matchesAny(patterns: readonly string[], texts: readonly string[]): boolean {
  return patterns.map(createMatcher).some((matches) => texts.some(matches));
}

/** The rows of a source are read once, and only if a profile asks for one. */
function createRowTest(source: Source): (profile: Publisher) => boolean {
  let rows: string[] | undefined;
  return ({ found }) => {
    if (found.rows.length === 0) return false;
    rows ??= listRows(source);
    return matchesAny(found.rows, rows);
  };
}

/** Lines of a text, what stands between the tags of a page, or the lines of a PDF; the same row once. */
function listRows({ text, pages }: Source): string[] {
  const lines =
    pages?.flatMap(({ runs }) =>
      runs
        .map((run) => (run.ends ? `${run.text}\n` : run.text))
        .join("")
        .split("\n"),
    ) ?? text.split(/[\n\r]|<[^<>]*>/u);
  return [...new Set(lines.map((line) => line.replace(/^[\s>#*_]+/u, "").trim()))];
}

function reportUnknown(file: string, as: string, profiles: readonly Publisher[]): Problem {
  const ids = profiles.map(({ id }) => id);
  const known =
    ids.length === 0
      ? `Leave out \`--as\`. No profile was kept yet; \`--save-profile ${as}\` keeps what you say of this text as one.`
      : `There are ${ids.join(", ")}.`;
  return createProblem(
    "import-format",
    { file },
    {
      message: `There is no profile \`${as}\` below publishers/.`,
      why: "What it says of the publisher is not known.",
      fix: `${known}${suggestNearest(as, ids)}`,
    },
  );
}

function reportRivals(file: string, one: Publisher, other: Publisher, by: string): Problem {
  return createProblem(
    "import-format",
    { file },
    {
      message: `The profiles \`${one.id}\` and \`${other.id}\` both fit the source, by ${by}.`,
      why: "They say different things of it.",
      fix: `Name one with \`--as ${one.id}\` or \`--as ${other.id}\`, or make what they are found by differ.`,
    },
  );
}
