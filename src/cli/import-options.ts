import { cutMark, readSpeaker } from "../importer/grammar/labels/told.ts";
import { normaliseLabel } from "../transcript/speakers/label-form.ts";
import { formats } from "../importer/presets/formats.ts";
import type { FileOptions } from "../importer/ground/options.ts";
import { parseArgs } from "node:util";
import { startField } from "../schemas/start.ts";
import { conferenceKinds } from "../schemas/transcript.ts";
import { createSlug } from "../importer/decisions/identity.ts";
import { joinConferenceId } from "../schemas/conference-id.ts";
import { conferenceId, languageTag, slug, timeZone, webAddress } from "../schemas/values.ts";
import { UsageError } from "./command.ts";

const flags = {
  content: { type: "string" },
  "dry-run": { type: "boolean" },
  report: { type: "string" },
  force: { type: "boolean" },
  propose: { type: "boolean" },
  format: { type: "string" },
  encoding: { type: "string" },
  language: { type: "string" },
  id: { type: "string" },
  title: { type: "string" },
  start: { type: "string" },
  "time-zone": { type: "string" },
  place: { type: "string" },
  kind: { type: "string" },
  publisher: { type: "string" },
  url: { type: "string" },
  label: { type: "string", multiple: true },
  questioner: { type: "string", multiple: true },
  respondent: { type: "string", multiple: true },
  moderator: { type: "string", multiple: true },
  as: { type: "string" },
  "save-profile": { type: "string" },
  speaker: { type: "string", multiple: true },
} as const;

/** What `archive import` was called with. */
export interface ImportCall {
  /** Files and folders, as given. */
  readonly paths: readonly string[];
  readonly report?: string;
  readonly propose: boolean;
  /** The id under which what was said is kept as the publisher's profile. */
  readonly saveProfile?: string;
  readonly options: FileOptions;
}

/** Reads the arguments of `archive import`; throws a `UsageError` where a value cannot be meant. */
export function readImportCall(
  args: readonly string[],
  findRoot: (content?: string) => string,
): ImportCall {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: flags,
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new UsageError("Unexpected end, expected a FILE to import.");
  checkValue("language", values.language, languageTag);
  checkValue("id", values.id, importId);
  checkValue("start", values.start, startField);
  checkValue("time-zone", values["time-zone"], timeZone);
  checkValue("url", values.url, webAddress);
  checkValue("save-profile", values["save-profile"], slug);
  const kind = conferenceKinds.find((one) => one === values.kind);
  if (values.kind !== undefined && kind === undefined) {
    throw new UsageError(
      `Unexpected \`--kind ${values.kind}\`, expected one of ${conferenceKinds.join(", ")}.`,
    );
  }
  checkFormat(values.format);
  checkRoles(values);
  const { format, encoding, language, id, title, start, place, publisher, url } = values;
  const said = { format, encoding, language, id, title, start, place, publisher, url, kind };
  return {
    paths: positionals,
    ...(values.report !== undefined && { report: values.report }),
    propose: values.propose === true,
    ...(values["save-profile"] !== undefined && { saveProfile: values["save-profile"] }),
    options: {
      ...keepSaid({ ...said, timeZone: values["time-zone"], as: values.as }),
      labels: values.label ?? [],
      questioners: values.questioner ?? [],
      respondents: values.respondent ?? [],
      ...(values.moderator && { moderators: values.moderator }),
      ...(values.speaker && { speakers: values.speaker.map(checkSpeaker) }),
      root: findRoot(values.content),
      dryRun: values["dry-run"] === true,
      force: values.force === true,
    },
  };
}

/** A whole id, or the slug of one in any spelling: `Press Gaggle` is `press-gaggle`. */
const importId = {
  safeParse(value: string) {
    if (/[/\\]/.test(value))
      return {
        success: false,
        error: { issues: [{ message: "expected a name without a folder" }] },
      };
    const [day] = /^(?:\d{4}-\d{2}-\d{2}|undated)(?=-|$)/.exec(value) ?? [];
    const slug = createSlug(value.slice(day?.length ?? 0));
    return conferenceId.safeParse(joinConferenceId(day, slug));
  },
};

function checkFormat(name: string | undefined): void {
  const names = formats.map((format) => format.name);
  if (name !== undefined && !names.includes(name))
    throw new UsageError(`Unexpected \`--format ${name}\`, expected one of ${names.join(", ")}.`);
}

const roleFlags = ["questioner", "respondent", "moderator"] as const;

/** A label has one role in a document. */
function checkRoles(values: Partial<Record<(typeof roleFlags)[number], string[]>>): void {
  const flags = new Map<string, string>();
  for (const flag of roleFlags)
    for (const label of values[flag] ?? []) {
      const form = normaliseLabel(cutMark(label));
      const other = flags.get(form);
      flags.set(form, flag);
      if (other !== undefined && other !== flag)
        throw new UsageError(
          `Unexpected \`--${other} ${label}\` beside \`--${flag} ${label}\`, expected one role for a label.`,
        );
    }
}

/** `SPEAKER_03=Ada Renn`: a label, and who it means. */
function checkSpeaker(value: string): string {
  const { label, name } = readSpeaker(value);
  if (label !== "" && name !== "") return value;
  throw new UsageError(`Unexpected \`--speaker ${value}\`, expected LABEL=NAME.`);
}

interface Check {
  safeParse(value: string): {
    success: boolean;
    error?: { issues: { message: string }[] } | undefined;
  };
}

function checkValue(name: string, value: string | undefined, check: Check): void {
  if (value === undefined) return;
  const result = check.safeParse(value);
  if (result.success) return;
  const message = result.error?.issues[0]?.message ?? "expected another value";
  throw new UsageError(`Unexpected \`--${name} ${value}\`, ${message}.`);
}

type Said<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function keepSaid<T extends object>(values: T): Said<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Said<T>;
}
