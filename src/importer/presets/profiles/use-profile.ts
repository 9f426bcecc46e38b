import type { ImportReport } from "../../../schemas/import-report.ts";
import type { Publisher } from "../../../schemas/publisher.ts";
import { cutMark } from "../../grammar/labels/told.ts";
import { createMatcher } from "../../../text/match-pattern.ts";
import type { ImportOptions } from "../../ground/options.ts";
import type { DocumentReport } from "../../ground/report.ts";
import type { Transcript } from "../../../transcript/model/model.ts";

/** Options in which a profile says what the command line does not. */
export function useProfile(options: ImportOptions, profile?: Publisher): ImportOptions {
  if (profile === undefined) return options;
  const language = options.language ?? profile.language;
  return { ...options, profile, ...(language !== undefined && { language }) };
}

/** What is noted of a profile in the reports of an import: what it was found by and what came from it. */
export function describeProfile(
  imported: Imported,
  options: ImportOptions,
  { profile, by }: { readonly profile?: Publisher; readonly by?: string },
): ImportReport["profile"] {
  if (profile === undefined || by === undefined) return undefined;
  return { id: profile.id, by, gave: listGifts(imported, options, profile) };
}

interface Imported {
  readonly report: DocumentReport;
  readonly transcript?: Transcript;
}

type Gifts = NonNullable<ImportReport["profile"]>["gave"];

function listGifts(
  { report, transcript }: Imported,
  options: ImportOptions,
  profile: Publisher,
): Gifts {
  const { publisher, licence } = transcript?.frontmatter.source ?? {};
  const { timeZone, kind, title } = transcript?.frontmatter ?? {};
  const read = { publisher, licence, title, timeZone, kind, language: transcript?.language };
  const given = { ...profile, publisher };
  const fields = (
    ["publisher", "licence", "title", "timeZone", "kind", "language"] as const
  ).flatMap((name) => {
    const value = given[name];
    const isOwn = value === undefined || value !== read[name];
    return isOwn || (name !== "licence" && options[name] !== undefined) ? [] : [[name, value]];
  });
  const used = Object.entries(profile.labels).filter(([label]) =>
    Object.keys(report.labels).some(createMatcher(cutMark(label))),
  );
  const labels = used.map(([label, role]) => `${label}: ${role}`);
  return Object.fromEntries([
    ...fields,
    ...(labels.length > 0 ? [["labels", labels]] : []),
  ]) as Gifts;
}
