import { findDate } from "../ground/dates/date.ts";
import { findTime } from "../ground/dates/time.ts";
import type { DraftField, DraftFields, Dropped, SourceText } from "../ground/draft.ts";
import type { ReadOptions } from "../ground/format.ts";
import { findKind } from "../grammar/kind.ts";
import { createLineFinder } from "../ground/lines.ts";
import { joinPieces, tidyPieces } from "../ground/pieces.ts";
import { parseHtml, readHtml } from "../reading/html.ts";

/** The fields of the XML around a transcript, decoded, by the name of their element. */
export type Metadata = ReadonlyMap<string, SourceText>;

/**
 * Reads the elements before `<content>` that hold text alone.
 *
 * @example readMetadata("<transcript>\n<title>Q &amp; A</title>\n<content>")
 * → Map { "title" → { text: "Q & A", line: 2 } }
 */
export function readMetadata(text: string): Metadata {
  const metadata = new Map<string, SourceText>();
  const findLine = createLineFinder(text);
  for (const match of text.matchAll(/<([a-z][a-z-]*)>([^<]*)<\/\1>/g)) {
    const line = findLine(match.index);
    const value = decode(match[2] ?? "");
    if (value !== "") metadata.set(match[1] ?? "", { text: value, line });
  }
  return metadata;
}

/** Makes the frontmatter fields of a transcript; metadata that fits no field is dropped. */
export function createFields(
  metadata: Metadata,
  options: ReadOptions,
): { fields: DraftFields; dropped: Dropped[] } {
  const { start, unused } = readStart(metadata);
  const title = metadata.get("title");
  const url = metadata.get("document");
  const zone = options.timeZone ?? "Australia/Sydney";
  return {
    fields: {
      ...(title && { title: { value: title.text, from: [title] } }),
      ...(start && { start }),
      timeZone: { value: zone, from: [] },
      kind: readKind(metadata),
      language: { value: options.language ?? "en", from: [] },
      publisher: { value: "Department of the Prime Minister and Cabinet (Australia)", from: [] },
      ...(url && { url: { value: url.text, from: [url] } }),
      licence: { value: "CC BY 3.0 AU", from: [] },
    },
    dropped: [...listUnkept(metadata), ...unused],
  };
}

function decode(text: string): string {
  const pieces = readHtml(parseHtml(text)).flatMap((block) =>
    "pieces" in block ? block.pieces : [],
  );
  return joinPieces(tidyPieces(pieces)).replace(/\s+/gu, " ");
}

/** The day in the title where it is near the day of release; else the day of release. */
function readStart(metadata: Metadata): { start?: DraftField; unused: Dropped[] } {
  const release = metadata.get("release-date");
  const title = metadata.get("title")?.text ?? "";
  const released = release === undefined ? undefined : findDate(release.text, "day-first");
  const named = findDate(title);
  const certain = named?.doubt === undefined ? named?.date : undefined;
  if (release === undefined || released?.doubt !== undefined || released?.date === undefined) {
    return { ...(certain && { start: { value: certain, from: [] } }), unused: [] };
  }
  if (certain === undefined || certain === released.date || !isNear(certain, released.date)) {
    const value = certain === released.date ? addTime(certain, title) : released.date;
    return { start: { value, from: [release] }, unused: [] };
  }
  const reason = "day of release; the title prints the day of the conference";
  return { start: { value: addTime(certain, title), from: [] }, unused: [{ ...release, reason }] };
}

/** A title with a day far from the release may speak of another event. */
function isNear(a: string, b: string): boolean {
  return Temporal.PlainDate.from(a).until(b, { largestUnit: "day" }).abs().days <= 14;
}

/** A time in the title counts where the title also names a place on the clocks of the capital. */
function addTime(date: string, title: string): string {
  const time = /\bAT\s+[\d.:]+\s*[AP]\.?\s?M\b/i.exec(title)?.[0].replace(/\s(?=M)/i, "");
  const found = time === undefined ? undefined : findTime(time);
  const home = /\b(?:Canberra|Sydney|Melbourne|Kingsford Smith|Mascot|Parliament House)\b/i;
  return found === undefined || !home.test(title) ? date : `${date}T${found.time}`;
}

function readKind(metadata: Metadata): DraftField {
  const title = metadata.get("title")?.text ?? "";
  const type = metadata.get("release-type");
  const value = findKind(title) ?? findKind(type?.text ?? "") ?? "other";
  return { value, from: type === undefined ? [] : [type] };
}

const kept = new Set(["title", "release-date", "release-type", "document", "prime-minister"]);

function listUnkept(metadata: Metadata): Dropped[] {
  return [...metadata]
    .filter(([name]) => !kept.has(name))
    .map(([name, value]) => ({ ...value, reason: `metadata of the collection: ${name}` }));
}
