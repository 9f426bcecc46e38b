import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { publishContent } from "./publish-content.ts";
import { makeOnce } from "./run-lock.ts";
import { addUndated, moveToDate } from "./undated-content.ts";

/** The conference as it is called after it was renamed, and before. */
export const renamed = "2022-02-02-hayashi-telephone-talk";
export const former = "2022-02-02-hayashi-extraordinary";

/**
 * Makes once a test run a content folder in which things happened since the archive was first published: the conference
 * was renamed, the words of Q2 were mended, Q1a was inserted, Q8 was merged into Q7, Q9 was withdrawn, and a conference in
 * Japanese was added, and one with tables and lists and an interpreter. Others are undated, and the date of one was found.
 * The path is given back.
 */
export async function createOldContent(): Promise<string> {
  return await makeOnce("old-content", writeOldContent);
}

async function writeOldContent(root: string): Promise<void> {
  cpSync("content", root, { recursive: true });
  addJapanese(root);
  addInterpreted(root);
  addUndated(root);
  await publishContent(root, "2026-11-24");
  edit(root, former, mendAnswer);
  moveToDate(root);
  await publishContent(root, "2027-01-10");
  edit(root, former, (text) =>
    insertExchange(withdrawUnits(text)).replace(
      "source:",
      `formerly: [${former}]\n${corrections}source:`,
    ),
  );
  renameSync(locate(root, former), locate(root, renamed));
  const ledger = join(root, "permalinks", "2022.jsonl");
  writeFileSync(ledger, readFileSync(ledger, "utf8") + declarations);
  await publishContent(root, "2027-02-01");
}

const declarations = [
  { unit: "Q8", to: "#Q7", moved: "2027-02-01", why: "Merged with the question before it." },
  { unit: "Q9", withdrawn: "2027-02-01", why: "The ministry withdrew the answer." },
]
  .map((declared) => `${JSON.stringify({ conference: former, ...declared })}\n`)
  .join("");

function mendAnswer(text: string): string {
  return text.replace("Firstly, Japan requested today’s", "First, it was Japan that requested the");
}

/** Corrections of what the archive mended and inserted. */
const corrections = `corrections:
  - { unit: Q2, was: "Firstly, Japan requested", now: "First, it was Japan that requested", when: 2027-01-10, why: misheard }
  - { unit: Q1a, was: "", when: 2027-02-01, why: "left out by the ministry; it is in the recording" }
`;

function insertExchange(text: string): string {
  const inserted = "**Reporter:** Was that all?\n\n**Minister Hayashi:** It was, for today.";
  return text.replace("### Q2", `### Q1a\n\n${inserted}\n\n### Q2`);
}

function withdrawUnits(text: string): string {
  return text.slice(0, text.indexOf("### Q8")).trimEnd() + "\n";
}

function edit(root: string, id: string, change: (text: string) => string): void {
  const path = locate(root, id);
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function locate(root: string, id: string): string {
  return join(root, "transcripts", "2022", `${id}.en.md`);
}

function addJapanese(root: string): void {
  addConference(root, "2022-02-04-林大臣会見.ja", "会見", japanese);
}

function addInterpreted(root: string): void {
  writeFileSync(
    join(root, "people", "obrien-keith.yaml"),
    "names: [{ language: en, family: O’Brien, given: Keith }]\naliases: [Mr. O’Brien]\n" +
      "offices: [{ title: { en: Press Secretary } }]\n",
  );
  addConference(root, "2022-08-01-debt.en", "Debt", interpreted);
}

function addConference(
  root: string,
  name: string,
  source: string,
  write: (sha256: string, file: string) => string,
): void {
  const file = `2022/${name}.txt`;
  mkdirSync(join(root, "sources", "2022"), { recursive: true });
  writeFileSync(join(root, "sources", file), source);
  const text = write(createHash("sha256").update(source).digest("hex"), file);
  writeFileSync(join(root, "transcripts", "2022", `${name}.md`), text);
}

const japanese = (sha256: string, file: string): string => `---
title: 林外務大臣会見記録
start: 2022-02-04T15:30
timeZone: Asia/Tokyo
place: 本省会見室
kind: regular
speakers: [hayashi-yoshimasa]
translation: original
labels:
  【記者】: { role: questioner }
  【林外務大臣】: { person: hayashi-yoshimasa }
source:
  publisher: 外務省
  file: ${file}
  sha256: ${sha256}
---

## 質疑応答

### Q1

**【記者】** 「佐渡島の金山」の推薦について、韓国側の反発をどのように受け止めていますか。

**【林外務大臣】** 「佐渡島の金山」については、文化遺産としての価値が評価されるよう、冷静かつ丁寧な議論を行ってまいります。

引き続き、関係国と緊密に連携してまいります。
`;

const interpreted = (sha256: string, file: string): string => `---
title: Briefing on the Debt
start: 2022-08-01T10:00
timeZone: Asia/Tokyo
kind: regular
labels: { Interpreter: { role: respondent } }
source: { publisher: Ministry, file: ${file}, sha256: ${sha256} }
---

### Q1

**Reporter:** Minister, will you pay the debt?

**Mr. O’Brien:** Never, *as* **said**. See:

| Year | Amount | Note |
| --- | ---: | --- |
| 2021 | 1,000 | |
| | 2,000 | paid |

1. First thing
   - Nested thing
   - Other *thing*
2. Second thing

> Quoted ~~old~~ thing
>
> Further\\
> broken thing

**Interpreter:** He will never pay.

### Q2

**Reporter (Kyodo):** See the [^1] note?

(Laughter.)

[^1]: It says nothing.
`;
