import { LineCounter, isCollection, isMap, isScalar, parseDocument } from "yaml";
import type { SourceText } from "../ground/draft.ts";
import { countLines } from "../ground/lines.ts";

/** Front matter of a Markdown file: its values as text, and where the body begins. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, SourceText>;
  /** The lines of values that are lists or tables, each with its key. */
  readonly lists: readonly (SourceText & { readonly key: string })[];
  /** The text below it. */
  readonly body: string;
  /** Line of the raw file the body begins on, from 1. */
  readonly line: number;
  /** What is wrong with it, for a problem. */
  readonly doubt?: string;
}

/**
 * Reads the YAML between two `---` lines at the start of a text; without them all of it is body. Values
 * that are not plain text, numbers or dates are given as they are written.
 *
 * @example readFrontMatter("---\ntitle: A\n---\nHello")
 * → { values: Map { "title" → { text: "A", line: 2 } }, body: "Hello", line: 4 }
 */
export function readFrontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(text);
  if (match === null) return { values: new Map(), lists: [], body: text, line: 1 };
  const [all, yaml = ""] = match;
  const lineCounter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter, uniqueKeys: false, logLevel: "silent" });
  const values = new Map<string, SourceText>();
  const lists: FrontMatter["lists"][number][] = [];
  for (const pair of isMap(document.contents) ? document.contents.items : []) {
    const { key, value } = pair;
    if (!isScalar(key)) continue;
    if (isCollection(value)) {
      lists.push(...listLines(String(key.value), value.range, yaml, lineCounter));
      continue;
    }
    const range = isScalar(value) ? value.range : undefined;
    const written = range ? yaml.slice(range[0], range[1]) : String(value ?? "");
    const plain = isScalar(value) && typeof value.value === "string" ? value.value : written;
    values.set(String(key.value), { text: plain, line: findLine(lineCounter, range?.[0]) });
  }
  const doubt = document.errors[0]?.message.split("\n")[0];
  return {
    values,
    lists,
    body: text.slice(all.length),
    line: countLines(all),
    ...(doubt !== undefined && { doubt }),
  };
}

function listLines(
  key: string,
  range: readonly number[] | null | undefined,
  yaml: string,
  counter: LineCounter,
): FrontMatter["lists"][number][] {
  const [start = 0, end = start] = range ?? [];
  const first = findLine(counter, start);
  return yaml
    .slice(start, end)
    .split("\n")
    .flatMap((text, index) => (text.trim() === "" ? [] : [{ key, text, line: first + index }]));
}

/** The opening `---` is line 1. */
function findLine(counter: LineCounter, offset: number | undefined): number {
  return (offset === undefined ? 1 : counter.linePos(offset).line) + 1;
}
