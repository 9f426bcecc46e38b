import { existsSync, cpSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Problem } from "../../src/problems/problem.ts";
import { runArchive } from "../site/run-archive.ts";
import type { BrokenArchive } from "./break-archive.ts";

/** An archive that was broken, and the one that it was before. */
interface Patient {
  readonly root: string;
  readonly whole: string;
  readonly broken: BrokenArchive;
}

/**
 * Does what the advice of a problem says. What says what to write, to move, to remove or to run is done to the
 * letter, whatever it does to the archive; where a person must know what is right, the file is as it was before.
 */
export async function followAdvice(problem: Problem, patient: Patient): Promise<void> {
  const { fix = "" } = problem;
  for (const { advice, follow } of steps) {
    const match = advice.exec(fix);
    if (match === null) continue;
    await follow(match.slice(1), problem, patient);
    return;
  }
  throw new Error(`Nobody knows how to follow: ${fix}`);
}

type Follow = (
  words: readonly string[],
  problem: Problem,
  patient: Patient,
) => void | Promise<void>;

const steps: readonly { readonly advice: RegExp; readonly follow: Follow }[] = [
  {
    advice: /^Add `(\w+): …` between the braces\.$/,
    follow: ([key], { file, line }) => {
      editLine(file, line, (text) => text.replace(" }", `, ${key ?? ""}: said so }`));
    },
  },
  {
    advice: /^Add `(\w+): …` below line (\d+)\.$/,
    follow: ([key, line], { file }) => {
      editLine(file, Number(line), (text) => `${text}\n    ${key ?? ""}: Yoshimasa`);
    },
  },
  {
    advice: /^Rename it to `(\w+)`\.$/,
    follow: ([key], { file, line }) => {
      editLine(file, line, (text) => text.replace(/\w+/, key ?? ""));
    },
  },
  {
    advice: /^Rename it to `([^`]+)`\.$/,
    follow: ([name = ""], { file }) => {
      renameSync(file, join(dirname(file), name));
    },
  },
  {
    advice: /^If `([^`]+)` stands beside it, this is a copy: /,
    follow: ([name = ""], { file }) => {
      if (existsSync(join(dirname(file), name))) rmSync(file);
      else renameSync(file, join(dirname(file), name));
    },
  },
  {
    advice: /^If (\S+), which no transcript names, .* rename it back to (\S+)\. If not/,
    follow: ([from = "", to = ""], _problem, { root }) => {
      renameSync(join(root, from), join(root, to));
    },
  },
  {
    advice: /^Begin a paragraph with `(.+?)` and leave an empty line before it\./,
    follow: ([label = ""], { file, line, column }) => {
      editLine(file, line, (text) => {
        const before = text.slice(0, column - 1).replace(/[-*\s]+$/, "");
        const speech = text.slice(column - 1).replace(/^.*?[:：]\**\s*/, "");
        return `${before === "" ? "" : `${before}\n`}\n${label} ${speech}`;
      });
    },
  },
  {
    advice: /^Write `(#+) (\w+)`\./,
    follow: ([signs = "", id = ""], { file, line }) => {
      editLine(file, line, (text) => text.replace(signs + id, `${signs} ${id}`));
    },
  },
  {
    advice: /Did you mean `(.+)`\?$/,
    follow: ([value], { file, line, column }) => {
      editLine(file, line, (text) => {
        const [before, after] = [text.slice(0, column - 1), text.slice(column - 1)];
        return before + after.replace(/[^\s\],]+/, value ?? "");
      });
    },
  },
  {
    advice: /^Write `(\w+)` again in place of `(\w+)` in (.+):(\d+)[.,]/,
    follow: ([id = "", other = "", file = "", line]) => {
      editLine(file, Number(line), (text) => text.replace(other, id));
    },
  },
  {
    advice:
      /^Write the heading `(### \w+)` again before its words, which stand in the unit of ([^:]+):/,
    follow: ([heading = "", file = ""], problem, { root }) => {
      const said = findPublished(problem, root);
      edit(file, (text) =>
        text.replace(/^\*\*[^*]+\*\* (.*)$/gm, (turn: string, speech: string) =>
          speech === said ? `${heading}\n\n${turn}` : turn,
        ),
      );
    },
  },
  {
    advice: /^Rename the file back, or add `(formerly: .+)` to (.+)\.$/,
    follow: ([line = "", file = ""]) => {
      edit(file, (text) => text.replace("\n---\n", `\n${line}\n---\n`));
    },
  },
  {
    advice: /^Move the file to (.+)\.$/,
    follow: ([folder = ""], { file }, { root }) => {
      renameSync(file, join(root, folder, basename(file)));
    },
  },
  {
    advice: /^Write the report once with `npm run archive -- (.+) (--.+)`\.$/,
    follow: async ([command = "", option = ""], _problem, { root }) => {
      await runArchive(command, root, option);
    },
  },
  {
    advice: /^If this line is misspelt, write `(.+)` in it\./,
    follow: ([id = ""], { file, line }) => {
      editLine(file, line, (text) => text.replace(/"conference":"[^"]*"/, `"conference":"${id}"`));
    },
  },
  {
    advice: /^Write `(.+)` if that is meant\./,
    follow: ([label = ""], { file, line }) => {
      editLine(file, line, (text) => text.replace(/\*\*[^*]+:\*\*/, `**${label}:**`));
    },
  },
  {
    advice: /declare them below `corrections:` with unit (\w+), (?:and )?`was: ""`(.*)\.$/,
    follow: ([unit = "", rest = ""], { file, message }) => {
      const [, now = ""] = /^`(.*)` is not in the source\.$/.exec(message) ?? [];
      const words = rest === " and the words as `now`" ? `now: "${now}", ` : "";
      const declared = `{ unit: ${unit}, was: "", ${words}when: 2022-02-03, why: omitted }`;
      edit(file, (text) => text.replace("\n---\n", `\ncorrections:\n  - ${declared}\n---\n`));
    },
  },
  {
    advice: /^Remove it\.$/,
    follow: (_words, { file, line, column }) => {
      editLine(file, line, (text) => text.slice(0, column - 1) + text.slice(column));
    },
  },
  {
    advice: /^(?:Remove this line\.|Keep one line with the earlier `since`)/,
    follow: (_words, { file, line }) => {
      edit(file, (text) =>
        text
          .split("\n")
          .toSpliced(line - 1, 1)
          .join("\n"),
      );
    },
  },
  {
    advice: /^Keep the lines of both sides/,
    follow: (_words, { file }) => {
      edit(file, (text) => text.replace(/^(?:<{7}|={7}|>{7}).*\n/gm, ""));
    },
  },
  {
    advice: /^Keep what is right of both sides/,
    follow: (_words, { file }) => {
      edit(file, (text) => text.replace(/^<{7}.*\n([^]*?)={7}\n[^]*?>{7}.*\n/m, "$1"));
    },
  },
  {
    advice: /^Compare them, write into one what only the other has, and remove the other\./,
    follow: (_words, { file }) => {
      rmSync(file);
    },
  },
  {
    advice:
      /^(?:Add the line|Bring the text back|Close|Correct|Move these words back|Only the ends of its lines differ|Remove the spaces|If this unit had another id|Put|Remove it, or write the character|Rename the file\.|Restore|Save|Write `key|Write both|Write it as|Write the speech)/,
    follow: (_words, _problem, patient) => {
      restore(patient);
    },
  },
];

function restore({ root, whole, broken: { file } }: Patient): void {
  const added = !existsSync(join(whole, file));
  if (added && /^(?:topics|outlets)/.test(file)) {
    writeFileSync(join(root, file), "name: { en: Sado }\n");
    return;
  }
  rmSync(join(root, file), { recursive: true, force: true });
  cpSync(whole, root, { recursive: true });
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, "utf8")));
}

function editLine(file: string, line: number, change: (text: string) => string): void {
  edit(file, (text) => {
    const lines = text.split("\n");
    return lines.with(line - 1, change(lines[line - 1] ?? "")).join("\n");
  });
}

/** The first paragraph that was published under the id of a line of the ledger. */
function findPublished({ file, line }: Problem, root: string): string {
  const read = (path: string) => readFileSync(path, "utf8").split("\n").filter(Boolean);
  const { words } = JSON.parse(read(file)[line - 1] ?? "") as { words: string };
  const kept = read(join(root, "permalinks/words/2022/2022-02-02.jsonl"));
  const all = kept.map((one) => JSON.parse(one) as { words: string; text: string[] });
  return all.find((one) => one.words === words)?.text[0] ?? "";
}
