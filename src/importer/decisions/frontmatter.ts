import { leaveUnseen } from "../../problems/characters.ts";
import { nameIdFolder, undated } from "../../schemas/conference-id.ts";
import { readStart } from "../../schemas/start.ts";
import { type TranscriptFrontmatter, translations } from "../../schemas/transcript.ts";
import type { Identity } from "./identity.ts";
import type { ImportOptions } from "../ground/options.ts";
import type { DecidedFields } from "./fields.ts";
import type { LabelPlan } from "./labels/label-plan.ts";

/** What is known of a raw file besides its text. */
interface RawFile {
  readonly file: string;
  readonly sha256: string;
  readonly encoding?: string;
}

/** They let a document without a field be proved; it is refused all the same. */
const placeholders = { title: "–", start: undated, timeZone: "UTC", publisher: "–" };

/** What is decided after the fields. */
interface Decided {
  readonly identity: Identity;
  readonly labels: LabelPlan;
  readonly options: ImportOptions;
}

/** Makes the frontmatter; without `decided`, only the part that resolves labels. */
export function createFrontmatter(
  raw: RawFile,
  { values, kind }: DecidedFields,
  decided?: Decided,
): TranscriptFrontmatter {
  const { title, start, timeZone, place, notice, publisher, url, licence } = {
    ...placeholders,
    ...values,
  };
  const translation = translations.find((one) => one === values.translation);
  const meanings = Object.fromEntries(
    Object.entries(decided?.labels.meanings ?? {}).map(([label, meaning]) => [
      leaveUnseen(label),
      meaning,
    ]),
  );
  return {
    title,
    start: readStart(start),
    timeZone,
    ...(place !== undefined && { place }),
    kind,
    speakers: [...(decided?.labels.speakers ?? [])],
    topics: [],
    ...(translation !== undefined && { translation }),
    ...(notice !== undefined && { notice }),
    ...(Object.keys(meanings).length > 0 && { labels: meanings }),
    source: {
      publisher,
      ...(url !== undefined && { url }),
      file: decided === undefined ? raw.file : nameRawFile(raw.file, decided.identity),
      sha256: raw.sha256,
      ...(decided?.options.format !== undefined && { format: decided.options.format }),
      ...(raw.encoding !== undefined && { encoding: raw.encoding }),
      ...(licence !== undefined && { licence }),
    },
  };
}

/**
 * Path of the kept raw file below content/sources, with the extension it came with.
 *
 * @example nameRawFile("/tmp/a.txt", { id: "2022-02-02-hayashi-extraordinary", language: "en" })
 * → "2022/2022-02-02-hayashi-extraordinary.en.txt"
 */
export function nameRawFile(file: string, { id, language }: Identity): string {
  const extension = /\.[a-z\d]{1,8}$/i.exec(file)?.[0].toLowerCase() ?? ".txt";
  return `${nameIdFolder(id)}/${id}.${language}${extension}`;
}
