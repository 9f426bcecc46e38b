import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { makeTemporaryFolder } from "../temporary-folder.ts";

/** Writes a content folder of the given files below the system's temporary folder; it goes with the process. */
export function writeContent(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(makeTemporaryFolder("content"), "content");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** A transcript without fault: its file, its raw source, and the person it names. */
export function sampleContent(): Record<string, string> {
  return {
    "transcripts/2022/2022-02-02-hayashi.en.md": writeSample(),
    "sources/2022/2022-02-02-hayashi.en.txt": rawText,
    "people/hayashi-yoshimasa.yaml": person,
  };
}

/** The text of a transcript, with frontmatter and body to replace. */
export function writeSample({ fields = {}, body = sampleBody }: SampleOptions = {}): string {
  const all = { ...sampleFields, ...fields };
  const yaml = Object.entries(all).flatMap(([key, value]) =>
    value === null ? [] : `${key}: ${value}`,
  );
  return `---\n${yaml.join("\n")}\n---\n\n${body}`;
}

interface SampleOptions {
  /** Fields to set as they are written, or to leave out with null. */
  readonly fields?: Readonly<Record<string, string | null>>;
  readonly body?: string;
}

const rawText = `Opening Remarks

Minister Hayashi: I have just held a meeting.

Questions

Reporter: What did you say about Myanmar?

Minister Hayashi: That we are concerned.
`;

const sampleFields: Readonly<Record<string, string>> = {
  title: "Press Conference",
  start: "2022-02-02T08:13",
  timeZone: "Asia/Tokyo",
  kind: "regular",
  speakers: "[hayashi-yoshimasa]",
  source: `
  publisher: Ministry
  file: 2022/2022-02-02-hayashi.en.txt
  sha256: "${createHash("sha256").update(rawText).digest("hex")}"`,
};

const person = `names:
  - { language: en, family: Hayashi, given: Yoshimasa }
aliases: [Minister Hayashi]
`;

export const sampleBody = `## Opening Remarks

### S1

**Minister Hayashi:** I have just held a meeting.

## Questions

### Q1

**Reporter:** What did you say about Myanmar?

**Minister Hayashi:** That we are concerned.
`;
