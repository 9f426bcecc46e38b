import { parseArgs } from "node:util";
import { boundHeap } from "../../src/files/bound-heap.ts";
import { findShared } from "../shared.ts";
import { type Judgement, judgePublishers } from "./import/judge.ts";
import { type CorpusResult, type Measurement, measureCorpora } from "./import/measure.ts";

/**
 * `npm run bench -- import [DIR] [--verbose]`: imports real documents, a folder of DIR for each corpus, and
 * prints how many came through without a hand, what became of their words, and how turns compare with the
 * raw markup. Memory is bounded as the command bounds it.
 */
export function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { verbose: { type: "boolean", default: false } },
  });
  const [folder] = positionals;
  const shared = findShared("corpora/importer");
  if (folder === undefined && shared.skip !== false) {
    console.log(`Nothing measured: ${shared.skip}.`);
    return Promise.resolve(1);
  }
  boundHeap();
  const measurement = measureCorpora(folder ?? shared.path);
  console.log(formatTable(measurement));
  const various = findShared("corpora/various").path;
  const ways = folder === undefined ? (["flags", "profile"] as const) : [];
  const judgements = ways.map((said) => judgePublishers(various, said));
  for (const [index, judged] of judgements.entries())
    if (judged.length > 0) console.log(`\n${headings[index] ?? ""}\n\n${formatJudgements(judged)}`);
  if (values.verbose) console.log(formatDetails(measurement, judgements.flat()));
  return Promise.resolve(0);
}

const headings = [
  "With publisher and zone alone:",
  "With the profile of the publisher and nothing else:",
];

const head = [
  ...["corpus", "documents", "imported", "of these undated", "refused"],
  ...["words", "kept", "dropped", "unaccounted", "invented"],
  ...["turns like the markup", "processor seconds", "times mere parsing"],
];

function formatTable({ corpora, pairs, memory }: Measurement): string {
  const rows = [...corpora.map(listCells), listCells(addUp(corpora))];
  const agreeing = pairs.filter(({ agrees }) => agrees);
  const same = agreeing.filter((pair) => pair.same).length;
  return [
    ...[head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`),
    "",
    `tw-an against tw-md: ${String(pairs.length)} pairs, the raw texts agree in ${String(agreeing.length)}; of these ${String(same)} (${formatShare(same, agreeing.length)}) give the same speakers and words.`,
    `Peak memory ${memory.toFixed(0)} MB. Words of refused documents are counted with a stand-in for what they lack.`,
  ].join("\n");
}

function addUp(corpora: readonly CorpusResult[]): CorpusResult {
  const sum = (read: (result: CorpusResult) => number) =>
    corpora.reduce((total, result) => total + read(result), 0);
  return {
    corpus: "all",
    documents: sum(({ documents }) => documents),
    imported: sum(({ imported }) => imported),
    undated: sum(({ undated }) => undated),
    refused: corpora.flatMap(({ refused }) => refused),
    words: {
      source: sum(({ words }) => words.source),
      kept: sum(({ words }) => words.kept),
      dropped: sum(({ words }) => words.dropped),
      unaccounted: sum(({ words }) => words.unaccounted),
      invented: sum(({ words }) => words.invented),
    },
    disagreeing: [],
    seconds: sum(({ seconds }) => seconds),
    peerSeconds: sum(({ peerSeconds }) => peerSeconds),
  };
}

function listCells(result: CorpusResult): string[] {
  const { corpus, documents, imported, undated, refused, words, turns, seconds, peerSeconds } =
    result;
  return [
    corpus,
    String(documents),
    `${String(imported)} (${formatShare(imported, documents)})`,
    String(undated),
    String(refused.length),
    ...Object.values(words).map(String),
    turns === undefined ? "" : formatShare(turns, 1),
    seconds.toFixed(1),
    (seconds / peerSeconds).toFixed(1),
  ];
}

function formatShare(part: number, whole: number): string {
  return whole === 0 ? "–" : `${((100 * part) / whole).toFixed(1)} %`;
}

/** A row a publisher: what needed a flag, what was doubted, and what went wrong without a word. */
function formatJudgements(judgements: readonly Judgement[]): string {
  const sum = (count: (judgement: Judgement) => number) =>
    judgements.reduce((total, one) => total + count(one), 0);
  const countSilent = ({ faults }: Judgement) => faults.filter(({ silent }) => silent).length;
  const rows = [
    ...judgements.map((one) => [
      one.publisher,
      ...[one.documents, one.flagged, one.doubts, one.faults.length, countSilent(one)],
    ]),
    [
      "all",
      ...[sum((one) => one.documents), sum((one) => one.flagged), sum((one) => one.doubts)],
      ...[sum((one) => one.faults.length), sum(countSilent)],
    ],
  ];
  const names = ["publisher", "documents", "needed a flag", "doubts", "faults", "silent faults"];
  return [names, names.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map(String).join(" | ")} |`)
    .join("\n");
}

function formatDetails({ corpora, pairs }: Measurement, judgements: readonly Judgement[]): string {
  return [
    "",
    ...corpora.flatMap(({ corpus, refused, disagreeing }) => [
      ...refused.map(({ name, reasons }) => `refused ${corpus}/${name}: ${reasons.join(" ")}`),
      ...disagreeing.map(
        ({ name, share }) => `turns ${corpus}/${name}: ${formatShare(share, 1)} like the markup`,
      ),
    ]),
    ...judgements.flatMap(({ faults }) =>
      faults.map(({ what, silent }) => `${silent ? "silent fault" : "doubted fault"} ${what}`),
    ),
    ...pairs
      .filter(({ agrees, same }) => agrees && !same)
      .map(({ name }) => `pair ${name}: the raw texts agree, the imports do not`),
  ].join("\n");
}
