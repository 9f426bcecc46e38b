import type { Archive, TranscriptEntry } from "../../src/archive/archive.ts";
import { joinDate, nameIdFolder, splitConferenceId } from "../../src/schemas/conference-id.ts";

/** An entry of a conference, named as its file is: `2022-02-02-hayashi.en`, `undated-hayashi.en`. */
export function createEntry(key: string, changes: Partial<TranscriptEntry> = {}): TranscriptEntry {
  const [id = "", language = ""] = key.split(".");
  const { date, slug } = splitConferenceId(id);
  return {
    key,
    id,
    slug,
    language,
    path: `transcripts/${nameIdFolder(id)}/${key}.md`,
    date,
    frontmatter: {
      title: key,
      start: joinDate(date) ?? null,
      timeZone: "Asia/Tokyo",
      kind: "regular",
      speakers: [],
      topics: [],
      source: { publisher: "M", file: "f", sha256: "0" },
    },
    units: [],
    digest: key,
    ...changes,
  };
}

/** An archive of entries in the order given. */
export function createArchive(...entries: TranscriptEntry[]): Archive {
  const none = new Map<string, never>();
  const names = { people: none, outlets: none, topics: none, phrases: none };
  return { root: "/content", entries, ...names, problems: [], unread: [] };
}
