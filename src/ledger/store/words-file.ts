import { hash } from "node:crypto";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { Inputs } from "../../files/inputs.ts";
import { holdsDrafts } from "../../files/write-whole.ts";
import { findMissingFolders } from "../../archive/read/missing-folders.ts";
import { mapLimited } from "../../files/map-limited.ts";
import { readText } from "../../files/read-text.ts";
import { createProblem, type Problem } from "../../problems/problem.ts";
import type { Published, PublishedWords } from "../../schemas/permalink.ts";
import type { PackedWords } from "../pure/earlier-form.ts";
import type { Placed } from "../pure/json-lines.ts";
import type { Ledger } from "../pure/ledger.ts";
import {
  addWords,
  describeLostLines,
  listFingerprints,
  nameWordsFile,
  readWordsLines,
  reportMissingWords,
  type WordsByFingerprint,
} from "../pure/published-words.ts";
import { listWords } from "../../text/words.ts";
import { fingerprintWords } from "../../transcript/model/fingerprint.ts";
import { ledgerFolder, wordsFolder } from "./ledger-file.ts";

/** Reads the words of some conferences as published, also those that lines of the earlier form keep. */
export async function readWords(
  root: string,
  ledger: Ledger,
  conferences: Iterable<string>,
): Promise<WordsByFingerprint> {
  const all = new Map<string, PublishedWords>();
  const names = new Set([...conferences].map(nameWordsFile));
  for (const name of names) {
    const { words } = await readFile(root, name, name);
    for (const line of words.values()) addWords(all, line);
  }
  for (const packed of ledger.earlierForm.values()) {
    for (const one of packed) addWords(all, unpackWords(one));
  }
  return all;
}

/** The keys of files that were proved before; a file that changed has another key. */
export interface Proved {
  has(key: string): boolean;
  add(key: string): void;
}

/**
 * Proves that the words of every published unit are kept, and are those of their fingerprint. A file is read
 * only if it, or what the ledger expects of it, changed since it was proved.
 *
 * @param shown how the content folder is named in problems
 */
export async function checkWords(
  root: string,
  shown: string,
  ledger: Ledger,
  proved: Proved,
  inputs: Inputs,
): Promise<Problem[]> {
  const files = listNeeded(ledger);
  const start = `${wordsFolder}/`;
  const kept = [...inputs.files.keys()].filter(
    (path) => path.startsWith(start) && path.endsWith(".jsonl"),
  );
  const names = new Set([...files.keys(), ...kept.map((path) => path.slice(start.length))]);
  const found = await mapLimited([...names], 16, async (name) => {
    const needed = files.get(name) ?? new Map<string, Placed<Published>>();
    const digest = inputs.files.get(`${wordsFolder}/${name}`)?.digest ?? "";
    const key = hash("sha256", [name, digest, ...[...needed.keys()].sort()].join("\n"));
    if (proved.has(key)) return { name, problems: [], unnamed: 0 };
    const file = `${shown}/${wordsFolder}/${name}`;
    const { words, problems } = await readFile(root, name, file);
    const all = [...problems, ...reportMissingWords(file, words, needed)];
    const unnamed = all.length > 0 ? 0 : [...words.keys()].filter((one) => !needed.has(one)).length;
    if (all.length === 0 && unnamed === 0) proved.add(key);
    return { name, problems: all, unnamed };
  });
  const folders = await findMissingFolders(
    Array.from(files.keys(), (name) => `${wordsFolder}/${name}`),
    { root, shown },
  );
  const isUnder = ({ kind, file }: Problem): boolean =>
    kind === "file-read" && folders.some((folder) => file.startsWith(folder.file));
  const lost = found.filter(({ unnamed }) => unnamed > 0);
  const isOpen = lost.length > 0 && (await holdsDrafts(join(root, ledgerFolder)));
  return [
    ...folders,
    ...found.flatMap(({ problems }) => problems.filter((problem) => !isUnder(problem))),
    ...(isOpen ? [] : reportLostLines(`${shown}/${ledgerFolder}`, lost, inputs)),
  ];
}

/** Words of which the ledger has no line: by the years of their files, one problem for a file of the ledger. */
function reportLostLines(
  folder: string,
  lost: readonly { readonly name: string; readonly unnamed: number }[],
  { files }: Inputs,
): Problem[] {
  const years = Map.groupBy(lost, ({ name }) => name.split("/")[0] ?? "");
  return Array.from(years, ([year, found]) => {
    const isThere = files.has(`${ledgerFolder}/${year}.jsonl`);
    const count = found.reduce((sum, { unnamed }) => sum + unnamed, 0);
    const first = `${folder}/words/${found[0]?.name ?? ""}`;
    return createProblem(
      "ledger-lost",
      { file: `${folder}/${year}.jsonl` },
      describeLostLines(count, first, isThere),
    );
  });
}

/** By file the fingerprints of all published units, present and earlier, each with its line of the ledger. */
function listNeeded({ published, earlierForm }: Ledger) {
  const files = new Map<string, Map<string, Placed<Published>>>();
  for (const [key, placed] of published) {
    const { record } = placed;
    if (record.unit === undefined || earlierForm.has(key)) continue;
    const name = nameWordsFile(record.conference);
    const needed = files.get(name) ?? new Map<string, Placed<Published>>();
    files.set(name, needed);
    for (const fingerprint of listFingerprints(record)) needed.set(fingerprint, placed);
  }
  return files;
}

/** A file that is not there has no words. */
async function readFile(root: string, name: string, file: string) {
  const { text = "", problems } = await readText(join(root, wordsFolder, name), file);
  const lines = readWordsLines(file, text);
  const unread = problems.map((problem) => ({ ...problem, fix: "Restore it from its history." }));
  return { words: lines.words, problems: [...unread, ...lines.problems] };
}

/** What cannot be unpacked, or has another fingerprint, is not known. */
function unpackWords({ words, packed, of }: PackedWords): PublishedWords {
  const text = unpackText(packed);
  if (text === undefined) return { words };
  if (of !== undefined) return { words, of, left: text.join(" ") };
  return fingerprintWords(text.flatMap(listWords)) === words ? { words, text } : { words };
}

function unpackText(packed: string): string[] | undefined {
  try {
    const limit = { maxOutputLength: 10_000_000 };
    return inflateRawSync(Buffer.from(packed, "base64"), limit).toString("utf8").split("\n");
  } catch {
    return undefined;
  }
}
