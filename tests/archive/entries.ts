import type { Archive, TranscriptEntry } from "../../src/archive/archive.ts";

/** An entry of a conference, named as its file is: `2022-02-02-hayashi.en`. */
export function createEntry(key: string, changes: Partial<TranscriptEntry> = {}): TranscriptEntry {
  const [id = "", language = ""] = key.split(".");
  const [year = "", month = "", day = ""] = id.split("-");
  return {
    key,
    id,
    slug: id.slice(11),
    language,
    path: `transcripts/${year}/${key}.md`,
    date: { year, month, day },
    frontmatter: {
      title: key,
      start: `${year}-${month}-${day}`,
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
  return { root: "/content", entries, people: none, outlets: none, topics: none, problems: [] };
}
