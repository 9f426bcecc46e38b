import { join } from "node:path";
import { measureSimilarity } from "../../../src/importer/roof/continue-transcript.ts";
import type { ImportedDocument } from "../../../src/importer/roof/import-document.ts";
import { similarity } from "../../../src/importer/roof/placement.ts";
import { createDirectory } from "../../../src/transcript/speakers/directory.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";
import { parseTranscript } from "../../../src/transcript/parse/parse.ts";
import { listUnits } from "../../../src/transcript/model/read.ts";
import { type BenchDocument, importCorpus, listCorpora } from "./documents.ts";
import { compareLabels, foldLabel, oracles } from "./oracle.ts";
import { type Pair, type PairSide, comparePair, readMarkdownSide, readXmlSide } from "./pairs.ts";
import { parseWithPeer } from "./peer.ts";
import { joinSentences } from "../../join-sentences.ts";

/** What a corpus measures. */
export interface CorpusResult {
  readonly corpus: string;
  readonly documents: number;
  readonly imported: number;
  /** Of these, how many print no date. */
  readonly undated: number;
  readonly refused: readonly Refusal[];
  /** Words of all documents; those that lack a date or an encoding are read with a stand-in. */
  readonly words: {
    readonly source: number;
    readonly kept: number;
    readonly dropped: number;
    readonly unaccounted: number;
    readonly invented: number;
  };
  /** Agreement of turn starts with the oracle, 0 to 1; absent where the corpus has no oracle. */
  readonly turns?: number;
  readonly disagreeing: readonly { readonly name: string; readonly share: number }[];
  readonly seconds: number;
  /** Time that merely parsing the same files takes. */
  readonly peerSeconds: number;
}

export interface Refusal {
  readonly name: string;
  readonly reasons: readonly string[];
}

export interface Measurement {
  readonly corpora: readonly CorpusResult[];
  readonly pairs: readonly Pair[];
  /** Peak memory of the process in MB, the peer's parsing included. */
  readonly memory: number;
}

/** Imports and judges all corpora of a folder, one after the other. */
export function measureCorpora(root: string): Measurement {
  const corpora: CorpusResult[] = [];
  const sides = new Map<string, PairSide>();
  const pairs: Pair[] = [];
  for (const corpus of listCorpora(root)) {
    const result = new Tally(corpus);
    for (const document of importCorpus(join(root, corpus))) {
      result.add(document);
      const pair = matchPair(document, sides);
      if (pair !== undefined) pairs.push(pair);
    }
    corpora.push(result.finish());
  }
  return { corpora, pairs, memory: process.resourceUsage().maxRSS / 1024 };
}

/** `x.an.xml` and `x.md` are the same record; the first of them waits for the other. */
function matchPair(document: BenchDocument, sides: Map<string, PairSide>): Pair | undefined {
  const { raw, transcript } = document;
  const [stem = "", kind] = document.name.split(/\.(an\.xml|md)$/);
  if (kind === undefined || transcript === undefined) return undefined;
  const other = sides.get(stem);
  if (kind === "md") return other && comparePair(stem, other, readMarkdownSide(raw, transcript));
  if (raw.includes("<akomaNtoso")) sides.set(stem, readXmlSide(raw, transcript));
  return undefined;
}

class Tally {
  readonly #corpus: string;
  readonly #refused: Refusal[] = [];
  /** The Markdown of each output: models of all documents would take most of the memory that is measured. */
  readonly #outputs = new Map<string, string>();
  readonly #words = { source: 0, kept: 0, dropped: 0, unaccounted: 0, invented: 0 };
  readonly #disagreeing: { name: string; share: number }[] = [];
  #documents = 0;
  #undated = 0;
  #matched = 0;
  #total = 0;
  #milliseconds = 0;
  #peer = 0;

  constructor(corpus: string) {
    this.#corpus = corpus;
  }

  add(document: BenchDocument): void {
    const { name, imported, helped, raw, invented } = document;
    this.#documents += 1;
    this.#milliseconds += document.milliseconds;
    this.#peer += parseWithPeer(raw);
    const { output, problems } = imported.report;
    const reasons = problems.filter(({ level }) => level === "error").map(joinSentences);
    if (output === null) this.#refused.push({ name, reasons });
    else if (!this.#place(output, imported))
      this.#refused.push({ name, reasons: [`${output} is taken by a version of it`] });
    else if (imported.transcript?.frontmatter.start === null) this.#undated += 1;
    const { source, kept, dropped } = helped.report.words;
    this.#words.source += source;
    this.#words.kept += kept;
    this.#words.dropped += dropped;
    this.#words.unaccounted += Math.abs(source - kept - dropped);
    this.#words.invented += invented;
    this.#judge(document);
  }

  /** As an import does it: another document of the same name gets a number, a version of it is refused. */
  #place(output: string, { markdown = "", transcript }: ImportedDocument): boolean {
    let path = output;
    for (let number = 2; this.#outputs.has(path); number += 1) {
      const standing = readMarkdown(this.#outputs.get(path) ?? "");
      if (standing && transcript && measureSimilarity(standing, transcript) >= similarity)
        return false;
      path = `${output}-${String(number)}`;
    }
    this.#outputs.set(path, markdown);
    return true;
  }

  #judge({ name, raw, transcript }: BenchDocument): void {
    const listLabels = oracles[this.#corpus];
    if (listLabels === undefined || transcript === undefined) return;
    const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
    const labels = turns.flatMap(({ label }) => (label === undefined ? [] : [foldLabel(label)]));
    const { matched, total } = compareLabels(listLabels(raw), labels);
    this.#matched += matched;
    this.#total += total;
    if (matched < total * 0.98) this.#disagreeing.push({ name, share: matched / total });
  }

  finish(): CorpusResult {
    return {
      corpus: this.#corpus,
      documents: this.#documents,
      imported: this.#documents - this.#refused.length,
      undated: this.#undated,
      refused: this.#refused,
      words: this.#words,
      ...(this.#total > 0 && { turns: this.#matched / this.#total }),
      disagreeing: this.#disagreeing,
      seconds: this.#milliseconds / 1000,
      peerSeconds: this.#peer / 1000,
    };
  }
}

const directory = createDirectory();

function readMarkdown(text: string): Transcript | undefined {
  return parseTranscript({ file: "", text, id: "standing", language: "en" }, directory).transcript;
}
