import {
  appendFileSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import type { Random } from "../importer/mutate.ts";
import { publishContent } from "../site/publish-content.ts";

/** One kind of edit of a content folder, as its keeper makes it. */
export type Edit = (root: string, random: Random, number: number) => Promise<void> | void;

export const edits: Readonly<Record<string, Edit>> = {
  "change a word": (root, random) => {
    rewrite(drawTranscript(root, random), (text) => swapWord(text, random));
  },
  "change a title": (root, random, number) => {
    rewrite(drawTranscript(root, random), (text) =>
      text.replace(/^title: (.*)$/m, `title: $1 (${String(number)})`),
    );
  },
  "add a transcript": (root, random, number) => {
    const path = drawTranscript(root, random);
    const day = `2022-${draw(random, ["01", "05", "11"])}-${String(10 + (number % 18))}`;
    const text = readFileSync(path, "utf8").replace(/^start: .*$/m, `start: ${day}T10:00`);
    const language = basename(path).split(".").at(-2) ?? "en";
    write(join(root, "transcripts/2022", `${day}-added-${String(number)}.${language}.md`), text);
  },
  "remove an added transcript": (root, random) => {
    const added = globSync("transcripts/*/*-added-*.md", { cwd: root });
    if (added.length > 0) rmSync(join(root, draw(random, added)));
  },
  "rename a conference": (root, random, number) => {
    const [, id = ""] = /([^/]+)\.[^.]+\.md$/.exec(drawTranscript(root, random)) ?? [];
    for (const path of listTranscripts(root).filter((one) => basename(one).startsWith(`${id}.`))) {
      rewrite(path, (text) => addToList(text, "formerly", id));
      renameSync(path, path.replace(id, `${id.slice(0, 11)}renamed-${String(number)}`));
    }
  },
  "withdraw a unit": async (root, random, number) => {
    await publishContent(root, listDays(number));
    const path = drawTranscript(root, random);
    const [, conference = "", language = ""] = /([^/]+)\.([^.]+)\.md$/.exec(path) ?? [];
    const text = readFileSync(path, "utf8");
    const units = [...text.matchAll(/^### (Q\d+)\b[^]*?(?=^#|(?![^]))/gm)];
    if (units.length < 2) return;
    const [whole, unit = ""] = draw(random, units);
    writeFileSync(path, text.replace(whole, ""));
    const line = { conference, unit, language, withdrawn: listDays(number), why: "At request." };
    const ledger = join(root, "permalinks", `${conference.split("-")[0] ?? ""}.jsonl`);
    if (existsSync(ledger)) appendFileSync(ledger, `${JSON.stringify(line)}\n`);
  },
  "correct a word and publish": async (root, random, number) => {
    const path = drawTranscript(root, random);
    rewrite(path, (text) => correctWord(text, random, listDays(number)));
    await publishContent(root, listDays(number));
  },
  "add a person": (root, random, number) => {
    const labels = listTranscripts(root).flatMap((path) =>
      Array.from(
        readFileSync(path, "utf8").matchAll(/^\*\*([^:*]+):\*\*/gm),
        ([, name = ""]) => name,
      ),
    );
    const alias = JSON.stringify(draw(random, labels));
    const name = `{ language: en, family: Added${String(number)}, given: Ada }`;
    const file = join(root, "people", `added-${String(number)}.yaml`);
    write(file, `names:\n  - ${name}\naliases: [${alias}]\n`);
  },
  "change a person's name": (root, random, number) => {
    rewrite(drawFile(root, "people", random), (text) =>
      text.replace(/given: ([A-Z][a-z]+)\w*/, `given: $1${"abcdef".charAt(number % 6)}`),
    );
  },
  "add a topic and use it": (root, random, number) => {
    const id = `added-topic-${String(number)}`;
    write(join(root, "topics", `${id}.yaml`), `name:\n  en: Fish ${String(number)}\n`);
    rewrite(drawTranscript(root, random), (text) => addToList(text, "topics", id));
  },
  "change a topic's name": (root, random, number) => {
    rewrite(drawFile(root, "topics", random), (text) =>
      text.replace(/^( {2}en: .*)$/m, `$1 ${String(number)}`),
    );
  },
  "change an outlet's name": (root, random, number) => {
    rewrite(drawFile(root, "outlets", random), (text) =>
      text.replace(/^( {2}en: .*)$/m, `$1 ${String(number)}`),
    );
  },
  "mark another phrase": (root, random) => {
    const words = draw(random, ["the rock", "the survey", "I have", "in the"]);
    rewrite(drawFile(root, "phrases", random), (text) =>
      text.includes(words) ? text : text.replace(/en: \[/, `en: [${words}, `),
    );
  },
  "link to another exchange": (root, random) => {
    const target = basename(drawTranscript(root, random)).split(".")[0] ?? "";
    const path = `${target.slice(0, 10).replaceAll("-", "/")}/${target.slice(11)}/q1/`;
    rewrite(drawTranscript(root, random), (text) =>
      text.replace(/^(\*\*[^:]+:\*\* .*)$/m, `$1 [See](https://talverra.example/${path}).`),
    );
  },
};

/** All transcripts of a content folder, sorted. */
export function listTranscripts(root: string): string[] {
  return globSync("transcripts/*/*.md", { cwd: root })
    .sort()
    .map((path) => join(root, path));
}

function listDays(number: number): string {
  return Temporal.PlainDate.from("2026-01-01").add({ days: number }).toString();
}

function drawTranscript(root: string, random: Random): string {
  return draw(random, listTranscripts(root));
}

function drawFile(root: string, folder: string, random: Random): string {
  return join(root, draw(random, globSync(`${folder}/*.yaml`, { cwd: root }).sort()));
}

function draw<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError("there is nothing to draw from");
  return item;
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, "utf8")));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** Puts another word in the place of one that somebody says. */
function swapWord(text: string, random: Random): string {
  const words = [...text.matchAll(/(?<=^\*\*[^\n]*\s)[a-z]{4,}(?=\s)/gm)];
  const { index, 0: word } = words.length > 0 ? draw(random, words) : { index: text.length, 0: "" };
  return `${text.slice(0, index)}${word === "" ? "" : "herring"}${text.slice(index + word.length)}`;
}

function correctWord(text: string, random: Random, when: string): string {
  const words = [...text.matchAll(/(?<=^\*\*[^\n]*\s)[a-z]{4,}(?=\s)/gm)];
  if (words.length === 0) return text;
  const { index, 0: was } = draw(random, words);
  const unit = [...text.slice(0, index).matchAll(/^### ([QS]\d+[a-z]?)/gm)].at(-1)?.[1] ?? "S1";
  const now = `${was}corrected`;
  const entry = `{ unit: ${unit}, was: "${was}", now: "${now}", when: ${when}, why: "misprint" }`;
  const changed = text.slice(0, index) + now + text.slice(index + was.length);
  return /^corrections:$/m.test(changed)
    ? changed.replace(/^corrections:$/m, `corrections:\n  - ${entry}`)
    : changed.replace(/\n---\n/, `\ncorrections:\n  - ${entry}\n---\n`);
}

function addToList(text: string, field: string, item: string): string {
  const list = new RegExp(`^${field}: \\[(.*)\\]$`, "m");
  return list.test(text)
    ? text.replace(list, `${field}: [$1, ${item}]`)
    : text.replace(/^start:/m, `${field}: [${item}]\nstart:`);
}
