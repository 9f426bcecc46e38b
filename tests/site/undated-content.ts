import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A conference that was published as undated, and what it is called since its date was found. */
export const former = "undated-visit";
export const dated = "2022-07-06-visit";

/** Adds three conferences whose date nobody knows: one in two languages, one alone, and one whose date is found later. */
export function addUndated(root: string): void {
  write(root, "undated-gaggle.en.md", { title: "Gaggle on the Plane" });
  write(root, "undated-gaggle.ja.md", { title: "機内での囲み取材" });
  write(root, "undated-harbor.en.md", { title: "Doorstop at the Harbor", body: "The harbor." });
  write(root, `${former}.en.md`, { title: "Remarks on a Visit", body: "The visit." });
}

/** Moves the last of them to its date, as an archivist does who found it. */
export function moveToDate(root: string): void {
  const before = join(root, "transcripts/undated", `${former}.en.md`);
  const text = readFileSync(before, "utf8").replace("start: undated", "start: 2022-07-06");
  const after = join(root, "transcripts/2022", `${dated}.en.md`);
  writeFileSync(after, text.replace("source:", `formerly: [${former}]\nsource:`));
  rmSync(before);
}

function write(
  root: string,
  name: string,
  { title, body = "The plane." }: { title: string; body?: string },
): void {
  const source = `undated/${name.replace(/\.md$/, ".txt")}`;
  const raw = `Reporter: Where does it go? Minister Hayashi: ${body} It arrives at noon.`;
  mkdirSync(dirname(join(root, "sources", source)), { recursive: true });
  writeFileSync(join(root, "sources", source), raw);
  mkdirSync(join(root, "transcripts/undated"), { recursive: true });
  writeFileSync(
    join(root, "transcripts/undated", name),
    `---
title: ${title}
start: undated
timeZone: Asia/Tokyo
kind: gaggle
speakers: [hayashi-yoshimasa]
source:
  publisher: Ministry of Foreign Affairs of Japan
  file: ${source}
  sha256: ${createHash("sha256").update(raw).digest("hex")}
---

### Q1

**Reporter:** Where does it go?

**Minister Hayashi:** ${body} It arrives at noon.
`,
  );
}
