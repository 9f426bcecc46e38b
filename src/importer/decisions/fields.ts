import { leaveUnseen } from "../../problems/characters.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { type ConferenceKind, conferenceKinds } from "../../schemas/transcript.ts";
import type { Draft, DraftFieldName, Dropped, FieldClaim } from "../ground/draft.ts";
import { findKind } from "../grammar/kind.ts";
import type { ImportOptions } from "../ground/options.ts";
import { keyAsk } from "../ground/asks.ts";
import { giveZone } from "./examples.ts";

/** The decided fields of a document: a value from the command line goes before one from the source. */
export interface DecidedFields {
  readonly values: Readonly<Partial<Record<DraftFieldName, string>>>;
  readonly kind: ConferenceKind;
  /** The words of the source that the fields account for. */
  readonly claimed: readonly FieldClaim[];
  /** Words of fields that were replaced on the command line. */
  readonly dropped: readonly Dropped[];
  readonly problems: readonly Problem[];
}

/** The start is settled after the others, since a document may have none. */
const required = ["title", "timeZone", "language", "publisher"] as const;
const flags: Readonly<Record<(typeof required)[number] | "start", string>> = {
  title: "--title TEXT",
  start: "--start 2022-02-02T08:13",
  timeZone: "--time-zone",
  language: "--language en",
  publisher: "--publisher NAME",
};

/** Decides each field, and reports those that are missing. */
export function decideFields(file: string, draft: Draft, options: ImportOptions): DecidedFields {
  const values: Partial<Record<DraftFieldName, string>> = {};
  const claimed: FieldClaim[] = [];
  const dropped: Dropped[] = [];
  const language = draft.fields.language?.value;
  for (const [name, field] of listFields(draft)) {
    const said = readOption(name, options, language);
    values[name] = said ?? leaveUnseen(field.value);
    if (said === undefined || said === field.value) claimed.push({ field: name, ...field });
    else dropped.push(...field.from.map((text) => ({ ...text, reason: replaced(name) })));
  }
  for (const name of optionNames) values[name] ??= readOption(name, options, language) ?? "";
  const { profile, usualZone } = options;
  values.timeZone ||= profile?.timeZone ?? usualZone ?? "";
  values.title ||= profile?.title ?? "";
  values.kind ||= findKind(values.title) ?? profile?.kind ?? "";
  values.licence ??= profile?.licence ?? "";
  const present = Object.entries(values).filter(([, value]) => value !== "");
  const missing = required.filter((name) => (values[name] ?? "") === "");
  return {
    values: Object.fromEntries(present),
    kind: readKind(values.kind),
    claimed,
    dropped,
    problems:
      missing.length > 0
        ? [
            reportMissing(
              file,
              missing,
              values.language,
              isUnlabelled(draft),
              options.profiles?.map(({ id }) => id),
            ),
          ]
        : [],
  };
}

/** Whether nothing shows who speaks, which is why other things may not have been found either. */
function isUnlabelled({ blocks, confidence }: Draft): boolean {
  return confidence === 0 && !blocks.some(({ kind }) => kind === "label");
}

/**
 * Reports fields that the source does not give, all at once, with the flags that do and examples in the language of
 * the document. That no label was found is said first: it may be the cause.
 */
export function reportMissing(
  file: string,
  names: readonly (keyof typeof flags)[],
  language?: string,
  unlabelled = false,
  nameless: readonly string[] = [],
): Problem {
  const shown = names.join(names.length > 2 ? ", " : " and ");
  const added = names
    .map((name) => (name === "timeZone" ? `${flags.timeZone} ${giveZone(language)}` : flags[name]))
    .join(" ");
  const labels = unlabelled ? ", and name who speaks with `--label NAME` as the rows print it" : "";
  const why = names.includes("timeZone")
    ? " An offset such as +09:00 belongs to several zones."
    : "";
  return createProblem(
    "import-field",
    { file },
    {
      message: unlabelled
        ? `No label was found, and the source does not give ${shown}.`
        : `The source does not give ${shown}.`,
      why: `A transcript cannot be filed without ${names.length > 1 ? "them" : "it"}.${why}`,
      fix: `Add ${added}${labels}.${adviseProfiles(nameless)}`,
    },
    [
      ...(unlabelled ? [keyAsk("labels")] : []),
      ...names.map((name) =>
        keyAsk(name, { examples: name === "timeZone" ? [giveZone(language)] : [] }),
      ),
    ],
  );
}

function adviseProfiles(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const named = ids.slice(0, 3).map((id) => `\`--as ${id}\``);
  return ` If it is of a publisher with a profile, name that: ${named.join(" or ")}.`;
}

function listFields(draft: Draft) {
  return (Object.keys(draft.fields) as DraftFieldName[]).flatMap((name) => {
    const field = draft.fields[name];
    return field === undefined ? [] : [[name, field] as const];
  });
}

const optionNames = [
  "title",
  "start",
  "timeZone",
  "place",
  "kind",
  "language",
  "publisher",
  "url",
] as const satisfies readonly (DraftFieldName & keyof ImportOptions)[];

/** What was said on the command line, or else the name that the publisher's profile gives. */
function readOption(
  name: DraftFieldName,
  options: ImportOptions,
  language: string | undefined,
): string | undefined {
  const known = optionNames.find((option) => option === name);
  const said = known === undefined ? undefined : options[known];
  const names = options.profile?.name;
  if (said !== undefined || name !== "publisher" || names === undefined) return said;
  return names[options.language ?? language ?? ""] ?? Object.values(names)[0];
}

function replaced(name: DraftFieldName): string {
  return `replaced on import by another ${name}`;
}

function readKind(value: string | undefined): ConferenceKind {
  return conferenceKinds.find((kind) => kind === value) ?? "other";
}
