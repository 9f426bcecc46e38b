import { createMatcher } from "../../text/match-pattern.ts";
import type { ImportReport } from "../../schemas/import-report.ts";
import { writeStart } from "../../schemas/start.ts";
import type { Role } from "../../schemas/roles.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { listUnits } from "../../transcript/model/read.ts";
import { normaliseLabel } from "../../transcript/speakers/label-form.ts";
import { cutMark, listSaid } from "../grammar/labels/told.ts";
import { type FileOptions, listGiven } from "../ground/options.ts";

/**
 * The flags that say of a source what its transcript does not have, and what was not said when it was made:
 * `--title`, `--questioner`. The name of a transcript is not among them.
 */
export function listSaidAnew(
  earlier: Transcript,
  options: FileOptions,
  kept: ImportReport | undefined,
): readonly string[] {
  return Object.entries(listGiven(options)).flatMap(([name, value]) => {
    const flag = flags[name];
    if (flag === undefined) return [];
    const before = [kept?.options[name] ?? readField(name, earlier, kept) ?? []].flat();
    const isNew = [value].flat().some((one) => !before.includes(one) && !holds(earlier, name, one));
    return isNew ? [flag] : [];
  });
}

const flags: Readonly<Partial<Record<string, string>>> = {
  ...{ format: "--format", title: "--title", start: "--start", timeZone: "--time-zone" },
  ...{ place: "--place", kind: "--kind", publisher: "--publisher", url: "--url", as: "--as" },
  ...{ labels: "--label", questioners: "--questioner", respondents: "--respondent" },
  ...{ moderators: "--moderator", speakers: "--speaker" },
};

/** The options with what was said when the transcript was made and is not said otherwise now. */
export function carryOptions(options: FileOptions, kept: ImportReport | undefined): FileOptions {
  const said = new Set(listSaid(options).map(normaliseLabel));
  const carried = Object.entries(kept?.options ?? {}).flatMap(([name, value]) => {
    if (flags[name] === undefined) return [];
    const own = options[name as keyof FileOptions];
    if (typeof value === "string") return own === undefined ? [[name, value]] : [];
    const others = value.filter((one) => !said.has(normaliseLabel(cutMark(one))));
    return [[name, [...new Set([...others, ...(Array.isArray(own) ? own : [])])]]];
  });
  return { ...options, ...(Object.fromEntries(carried) as Partial<FileOptions>) };
}

/** What the transcript has of what a flag says. */
function readField(
  name: string,
  { frontmatter }: Transcript,
  kept: ImportReport | undefined,
): string | undefined {
  const { title, start, timeZone, place, kind, source } = frontmatter;
  const fields: Readonly<Partial<Record<string, string>>> = {
    ...{ title, start: writeStart(start), timeZone, place, kind },
    ...{
      publisher: source.publisher,
      url: source.url,
      format: kept?.format,
      as: kept?.profile?.id,
    },
  };
  return fields[name];
}

const roles: Readonly<Partial<Record<string, Role>>> = {
  questioners: "questioner",
  respondents: "respondent",
  moderators: "moderator",
};

/** Whether a label opens turns, and they have the role that is said. */
function holds(earlier: Transcript, name: string, label: string): boolean {
  const role = roles[name];
  if (role === undefined && name !== "labels") return false;
  const isMeant = createMatcher(normaliseLabel(cutMark(label)));
  const turns = [...listUnits(earlier)]
    .flatMap(({ unit }) => unit.turns)
    .filter((turn) => turn.label !== undefined && isMeant(normaliseLabel(turn.label)));
  return turns.length > 0 && turns.every((turn) => role === undefined || turn.role === role);
}
