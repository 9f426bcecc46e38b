import { globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes a content folder of `count` transcripts, one a day up to the end of 2025, each with a statement and
 * nine exchanges of the committed transcript's sentences in a new order, and a raw source.
 *
 * @param random numbers from 0 to 1; another generator gives texts that no cache knows
 */
export function writeArchive(root: string, count: number, random: () => number): void {
  const seed = readSeed();
  const sentences = seed.body
    .flatMap(({ text }) => text.split(/(?<=[.?]) (?=[A-Z])/))
    .filter((sentence) => sentence !== "");
  writeFile(join(root, "people", "hayashi-yoshimasa.yaml"), person);
  for (let index = 0; index < count; index += 1) {
    const day = Temporal.PlainDate.from("2025-12-31").subtract({ days: index }).toString();
    const id = `${day}-hayashi-extraordinary.en`;
    const head = seed.head
      .replaceAll("2022-02-02", day)
      .replace(/file: \d{4}/, `file: ${day.slice(0, 4)}`);
    const body = seed.body.map((part) => part.opening + drawText(part.text.length));
    writeFile(join(root, "transcripts", day.slice(0, 4), `${id}.md`), head + body.join("\n"));
    writeFile(join(root, "sources", day.slice(0, 4), `${id}.txt`), seed.source);
  }

  /** Sentences drawn until they are as long as what they stand for. */
  function drawText(length: number): string {
    let text = "";
    while (text.length < length) {
      text += ` ${sentences[Math.floor(random() * sentences.length)] ?? ""}`;
    }
    return text.trim();
  }
}

/** The committed transcript: frontmatter, and every line as what opens it (a label) and its text. */
function readSeed(): Seed {
  const [file = ""] = globSync("content/transcripts/*/*.md");
  const [source = ""] = globSync("content/sources/*/*.txt");
  const text = readFileSync(file, "utf8");
  const end = text.indexOf("\n---\n") + 5;
  const lines = text.slice(end).split("\n");
  return {
    head: text.slice(0, end),
    source: readFileSync(source, "utf8"),
    body: lines.map((line) => {
      const [opening = ""] = /^(?:#.*|\*\*.*?\*\* )?/.exec(line) ?? [];
      return { opening, text: line.slice(opening.length) };
    }),
  };
}

function writeFile(path: string, text: string): void {
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

const person = `names:
  - { language: en, family: Hayashi, given: Yoshimasa, order: family-first, written: HAYASHI Yoshimasa }
aliases: [Minister Hayashi, "Mr. HAYASHI Yoshimasa, Minister for Foreign Affairs"]
`;

interface Seed {
  readonly head: string;
  readonly source: string;
  readonly body: readonly { readonly opening: string; readonly text: string }[];
}
