import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { sampleContent, writeSample } from "../archive/content-folder.ts";
import { makeOnce } from "./run-lock.ts";

/**
 * Makes once a test run an archive in which each filter has several values: two persons who answer, one who asks, two
 * outlets, topics, kinds and languages. The conference in two languages had another name. The path is given back.
 */
export async function createSearchedContent(): Promise<string> {
  return await makeOnce("searched-content", (root) => {
    writeArchive(root);
    return Promise.resolve();
  });
}

const long = "We spoke at length of many other matters of the region. ".repeat(30);
const briefing = `## Questions

### Q1

**NHK:** Is there news of the gold mines?

**Minister Hayashi:** None of the gold. ${long}

${long} In the end the treasure was named.

### Q2

**Sato:** And of gold prices?

**Minister Hayashi:** None.
`;
const regular = `## Opening Remarks

### S1

**Minister Hayashi:** I spoke of gold today.

## Questions

### Q1

**Reuters:** Will you buy gold?

**Spokesperson Tanaka:** No.
`;
const japanese = `## 冒頭発言

### S1

**林外務大臣：** 今日は金山について話しました。

## 質疑

### Q1

**ロイター：** がんばって金を買いますか。

**田中報道官：** いいえ。
`;
const fullName = "{ language: en, family: Tanaka, given: Ichiro }";

function writeArchive(root: string): void {
  const sample = sampleContent();
  const [source, person] = [
    "sources/2022/2022-02-02-hayashi.en.txt",
    "people/hayashi-yoshimasa.yaml",
  ];
  const files = {
    [source]: sample[source] ?? "",
    "transcripts/2021/2021-05-10-briefing.en.md": writeSample({
      fields: {
        start: "2021-05-10T10:00",
        kind: "briefing",
        topics: "[mining]",
        labels: "{ Sato: { person: sato-hanako, role: questioner } }",
      },
      body: briefing,
    }),
    "transcripts/2022/2022-02-02-hayashi.en.md": writeSample({
      fields: { topics: "[myanmar]", formerly: "[2022-02-02-talk]" },
      body: regular,
    }),
    "transcripts/2022/2022-02-02-hayashi.ja.md": writeSample({
      fields: { title: "外務大臣会見記録", topics: "[myanmar]", formerly: "[2022-02-02-talk]" },
      body: japanese,
    }),
    [person]: `${sample[person] ?? ""}`.replace(
      "aliases: [Minister Hayashi]",
      "aliases: [Minister Hayashi, 林外務大臣]",
    ),
    "people/tanaka-ichiro.yaml": `names:\n  - ${fullName}\naliases: [Spokesperson Tanaka, 田中報道官]\n`,
    "people/sato-hanako.yaml":
      "names:\n  - { language: en, family: Sato, given: Hanako }\naliases: [Sato]\n",
    "outlets/nhk.yaml": "name: { en: NHK }\n",
    "outlets/reuters.yaml": "name: { en: Reuters, ja: ロイター }\n",
    "topics/mining.yaml": "name: { en: Mining }\n",
    "topics/myanmar.yaml": "name: { en: Myanmar }\n",
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
