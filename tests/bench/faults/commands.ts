import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** A command whose crashes are tried. */
export interface TriedCommand {
  readonly name: string;
  /** Makes the folder as it is before the command. */
  readonly prepare: (root: string) => void;
  readonly args: (root: string) => readonly string[];
}

const conference = "2022-02-02-hayashi-extraordinary.en";
const transcript = `transcripts/2022/${conference}.md`;
const source = `content/sources/2022/${conference}.txt`;

/** The commands that write content, each on the committed archive. */
export const commands: readonly TriedCommand[] = [
  {
    name: "import",
    prepare: (root) => {
      mkdirSync(root, { recursive: true });
    },
    args: (root) => ["import", source, "--content", root],
  },
  {
    name: "import --force",
    prepare: (root) => {
      copyContent(root);
      const raw = readFileSync(source, "utf8").replace("Firstly, Japan", "First of all, Japan");
      writeFileSync(join(root, "../new.txt"), raw);
    },
    args: (root) => ["import", join(root, "../new.txt"), "--force", "--content", root],
  },
  {
    name: "pin",
    prepare: (root) => {
      copyContent(root);
      edit(join(root, transcript), (text) => text.replace(/^### Q\d+\n\n/gm, ""));
    },
    args: (root) => ["pin", join(root, transcript)],
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
  },
];

function copyContent(root: string): void {
  cpSync("content", root, { recursive: true });
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}
