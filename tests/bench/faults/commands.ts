import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Course, type Harm, judgeFiles, judgeSite, type Tree } from "./judge.ts";

/** A command whose crashes are tried. */
export interface TriedCommand {
  readonly name: string;
  /** Makes the folder as it is before the command. */
  readonly prepare: (root: string) => void;
  readonly args: (root: string) => readonly string[];
  /** What is wrong with the folder once the command was disturbed. */
  readonly judge: (now: Tree, course: Course) => Harm;
  /** A command that takes long is disturbed in so many states of each kind, and in this share of the times of another. */
  readonly rare?: { readonly states: number; readonly share: number };
  /** The folder whose files must be the same again; default all. What a command notes beside it may name a time. */
  readonly output?: string;
  readonly env?: (root: string) => Readonly<Record<string, string>>;
}

const conference = "2022-02-02-hayashi-extraordinary.en";
const transcript = `transcripts/2022/${conference}.md`;
const source = `content/sources/2022/${conference}.txt`;

/** The commands that write content or the site, each on the committed archive. */
export const commands: readonly TriedCommand[] = [
  {
    name: "import",
    prepare: (root) => {
      mkdirSync(root, { recursive: true });
    },
    args: (root) => ["import", source, "--content", root],
    judge: judgeFiles,
  },
  {
    name: "import --force",
    prepare: (root) => {
      copyContent(root);
      const raw = readFileSync(source, "utf8").replace("Firstly, Japan", "First of all, Japan");
      writeFileSync(join(root, "../new.txt"), raw);
    },
    args: (root) => ["import", join(root, "../new.txt"), "--force", "--content", root],
    judge: judgeFiles,
  },
  {
    name: "pin",
    prepare: (root) => {
      copyContent(root);
      edit(join(root, transcript), (text) => text.replace(/^### Q\d+\n\n/gm, ""));
    },
    args: (root) => ["pin", join(root, transcript)],
    judge: judgeFiles,
  },
  {
    name: "publish",
    prepare: (root) => {
      copyContent(root);
      edit(join(root, transcript), (text) =>
        text
          .replace(
            "### Q5\n",
            "### Q4a\n\n**Reporter:** Why?\n\n**Minister Hayashi:** So.\n\n### Q5\n",
          )
          .replace(
            "\n---\n",
            '\ncorrections:\n  - { unit: Q4a, was: "", when: 2026-11-28, why: omitted }\n---\n',
          ),
      );
    },
    args: (root) => ["publish", "--date", "2026-11-28", "--content", root],
    judge: judgeFiles,
  },
  {
    name: "import --save-profile",
    prepare: (root) => {
      mkdirSync(root, { recursive: true });
    },
    args: (root) => [
      ...["import", source, "--content", root, "--publisher", "Ministry"],
      ...["--save-profile", "ministry"],
    ],
    judge: judgeFiles,
  },
  {
    name: "people --accept",
    prepare: removePerson,
    args: (root) => ["people", "--accept", "hayashi-yoshimasa", "--content", root],
    judge: judgeFiles,
  },
  {
    name: "people --merge",
    prepare: (root) => {
      removePerson(root);
      const given = "names: [{ language: en, family: Hayasi, given: Y. }]\n";
      writeFileSync(join(root, "people/hayasi.yaml"), given);
    },
    args: (root) => ["people", "--merge", "hayashi-yoshimasa=hayasi", "--content", root],
    judge: judgeFiles,
  },
  {
    name: "audit --write-report",
    prepare: (root) => {
      copyContent(root);
      rmSync(join(root, `sources/2022/${conference}.txt.import.json`));
    },
    args: (root) => ["audit", root, "--write-report"],
    judge: judgeFiles,
  },
  {
    name: "build",
    prepare: (root) => {
      const marks = ["_headers", "opensearch.xml", "permalinks.json", "sitemap.xml"];
      for (const page of ["index.html", "about/index.html", "2021/index.html", ...marks]) {
        mkdirSync(dirname(join(root, "dist", page)), { recursive: true });
        writeFileSync(join(root, "dist", page), `the last site, ${page}`);
      }
    },
    args: buildInto,
    judge: judgeSite,
    output: "dist/",
    env: () => ({ LECTERN_PICTURES: "none" }),
    rare: { states: 3, share: 0.1 },
  },
  {
    name: "build, one changed",
    prepare: (root) => {
      copyContent(join(root, "text"));
      const env = { ...process.env, ...nameContent(root) };
      execFileSync(process.execPath, ["src/cli/main.ts", ...buildInto(root)], { env });
      edit(join(root, "text", transcript), (text) =>
        text.replace("Firstly, Japan", "First, Japan"),
      );
    },
    args: buildInto,
    judge: judgeSite,
    output: "dist/",
    env: nameContent,
    rare: { states: 8, share: 0.1 },
  },
];

function buildInto(root: string): string[] {
  return ["build", "--outDir", join(root, "dist")];
}

function nameContent(root: string) {
  return { LECTERN_PICTURES: "none", LECTERN_CONTENT: join(root, "text") };
}

/** The person's record is taken away, so that the label suggests one. */
function removePerson(root: string): void {
  copyContent(root);
  rmSync(join(root, "people/hayashi-yoshimasa.yaml"));
  edit(join(root, transcript), (text) => text.replace(/^speakers: .*$/m, "speakers: []"));
}

function copyContent(root: string): void {
  cpSync("content", root, { recursive: true });
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
