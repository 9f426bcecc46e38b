import { cpSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { resolve } from "node:path";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Archive } from "../../src/archive/archive.ts";
import { createSearchInput } from "../../src/search/build/search-input.ts";
import { buildIndex } from "../../src/search/build/build-index.ts";
import { openFolder } from "../search/index-folder.ts";
import { findShared } from "../shared.ts";
import { buildSite, openBrowser } from "../site/site.ts";
import { type Extreme, type QueryTime, type Speed, summarise, timePage } from "./search/browser.ts";
import { type BenchUnit, importCorpora, listBenchUnits, loadAll } from "./search/corpus.ts";
import { measureExactness, measureKnownItems, quote } from "./search/exactness.ts";
import { drawWritten, measureWritten } from "./search/forms.ts";
import { growTranscripts } from "./search/growth.ts";
import { peers, timePeer, writePeers } from "./search/peers.ts";
import { filteredAddresses, timedQueries } from "./search/queries.ts";
import { serveCounted } from "./search/server.ts";
import { buildStock } from "./search/stock.ts";
import { drawEnglish, drawIdeographic } from "./search/truth.ts";

/**
 * `npm run bench -- search [exactness] [speed] [growth] [--work DIR] [--sizes 2000,20000,100000]`:
 * measures search on real transcripts; without a name all three. What is imported and indexed stays in
 * the work folder, by default `.cache/bench-search`.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      work: { type: "string", default: ".cache/bench-search" },
      sizes: { type: "string", default: "2000,20000,100000" },
    },
  });
  const shared = findShared("corpora");
  if (shared.skip !== false) {
    console.log(`Nothing measured: ${shared.skip}.`);
    return 1;
  }
  const work = resolve(values.work);
  mkdirSync(work, { recursive: true });
  const archive = await importCorpora(shared.path, work);
  const chosen = positionals.length > 0 ? positionals : ["exactness", "speed", "growth"];
  if (chosen.includes("exactness")) await benchExactness(archive, work);
  if (chosen.includes("speed")) await benchSpeed(archive, work);
  if (chosen.includes("growth"))
    await benchGrowth(archive, work, values.sizes.split(",").map(Number));
  return 0;
}

async function benchExactness(archive: Archive, work: string): Promise<void> {
  const units = await readUnits(archive, work);
  const english = units.filter(({ language }) => language === "en");
  const chinese = units.filter(({ language }) => /^(?:zh|ja)/.test(language));
  const [phrases, strings] = [drawEnglish(units, 300, 1), drawIdeographic(units, 300, 2)];
  const stock = [
    await measureExactness(phrases, await buildStock(english, "en", join(work, "stock-en"))),
    await measureExactness(strings, await buildStock(chinese, "zh", join(work, "stock-zh"))),
  ];
  const search = openFolder(await indexAll(archive, work));
  const own = [
    await measureExactness(phrases, quote(search)),
    await measureExactness(strings, quote(search)),
  ];
  const known = await measureKnownItems(english, search, 300);
  const written = await measureWritten(drawWritten(units, 200, 4), units, search);
  print([
    ["of 300", "ours", "stock Pagefind"],
    ["quoted English phrases right", ...[own[0], stock[0]].map((one) => String(one?.right))],
    ["Chinese and Japanese strings right", ...[own[1], stock[1]].map((one) => String(one?.right))],
    ["questions in the first three for their rarest words", String(known.right), ""],
  ]);
  print([
    ["of 200", "ours"],
    [
      "names, offices, abbreviations, compounds and numbers found in five forms",
      String(written.right),
    ],
  ]);
  for (const line of [...own, written].flatMap(({ wrong }) => wrong))
    console.log(`  wrong: ${line}`);
  console.log(`${String(units.length)} units of ${String(archive.entries.length)} transcripts.\n`);
}

async function benchSpeed(archive: Archive, work: string): Promise<void> {
  const folder = join(work, "peers");
  if (!existsSync(folder)) await writePeers(await readUnits(archive, work), folder);
  const browser = await openBrowser({ optimize: true });
  const server = await serveSearch(await indexAll(archive, work), work);
  const times = await timePage(browser, server, timedQueries);
  const own = summarise(times);
  const rows = [listCells("ours", own)];
  for (const peer of peers) {
    const speed = summarise(await timePeer(browser, server, peer, timedQueries));
    rows.push(listCells(peer, speed, own));
  }
  server.close();
  await browser.close();
  print([speedHead, ...rows]);
  print([queryHead, ...times.map(listQueryCells)]);
}

async function benchGrowth(
  archive: Archive,
  work: string,
  sizes: readonly number[],
): Promise<void> {
  const browser = await openBrowser({ optimize: true });
  const rows: string[][] = [];
  for (const size of sizes) {
    const { transcripts, ...names } = createSearchInput(archive);
    const start = performance.now();
    const folder = join(work, `grown-${String(size)}`);
    const cache = join(work, "partitions");
    await buildIndex({ ...names, transcripts: growTranscripts(transcripts, size), folder, cache });
    const seconds = (performance.now() - start) / 1000;
    const server = await serveSearch(folder, work);
    const speed = summarise(await timePage(browser, server, timedQueries));
    rows.push([...listCells(`${String(size)} units`, speed), seconds.toFixed(0)]);
    for (const path of filteredAddresses) {
      const options = { path, rounds: 1, pages: 2 };
      const filtered = summarise(await timePage(browser, server, timedQueries, options));
      rows.push([...listCells(`… ${path.slice("search/".length)}`, filtered), ""]);
    }
    server.close();
    rmSync(folder, { recursive: true });
  }
  await browser.close();
  print([[...speedHead, "seconds to index"], ...rows]);
}

async function readUnits(archive: Archive, work: string): Promise<BenchUnit[]> {
  const urls = new Map(
    createSearchInput(archive).transcripts.map(({ conference, digest }) => [
      digest,
      conference.url,
    ]),
  );
  const units: BenchUnit[] = [];
  for await (const { entry, transcript } of loadAll(archive, work)) {
    units.push(...listBenchUnits(transcript, urls.get(entry.digest) ?? ""));
  }
  return units;
}

async function indexAll(archive: Archive, work: string): Promise<string> {
  const folder = join(work, "index");
  await buildIndex({ ...createSearchInput(archive), folder, cache: join(work, "partitions") });
  return folder;
}

/** The project's own search page over another index. */
async function serveSearch(index: string, work: string) {
  const { dir } = await buildSite();
  const site = join(work, "site");
  rmSync(site, { recursive: true, force: true });
  cpSync(dir, site, { recursive: true });
  const modules = resolve("node_modules");
  return await serveCounted({
    "/pagefind/": index,
    "/peers/": join(work, "peers"),
    "/modules/": modules,
    "/": site,
  });
}

const speedHead = [
  "",
  "first result ms (median)",
  "(slowest)",
  "all results ms (median)",
  "(slowest)",
  "kB until then (median)",
  "(most)",
  "warm ms (95 %)",
  "slowest ms",
  "bytes and cold time against ours",
];

function listCells(name: string, speed: Speed, own = speed): string[] {
  const ratio = `${(speed.bytes / own.bytes).toFixed(1)} ×, ${(speed.cold / own.cold).toFixed(1)} ×`;
  return [
    name,
    speed.cold.toFixed(0),
    formatExtreme(speed.coldSlowest),
    speed.whole.toFixed(0),
    formatExtreme(speed.wholeSlowest),
    (speed.bytes / 1000).toFixed(0),
    formatExtreme(speed.mostBytes, 1000),
    speed.warm.toFixed(0),
    formatExtreme(speed.warmSlowest),
    own === speed ? "" : ratio,
  ];
}

const queryHead = ["query", "first result ms", "all results ms", "kB until then", "warm ms"];

function listQueryCells({ query, first, whole, bytes, warm }: QueryTime): string[] {
  const slowest = Math.max(...warm);
  return [
    `\`${query}\``,
    ...[first, whole, bytes / 1000, slowest].map((value) => value.toFixed(0)),
  ];
}

function formatExtreme({ value, query }: Extreme, unit = 1): string {
  return `${(value / unit).toFixed(0)} \`${query}\``;
}

function print([head = [], ...rows]: readonly (readonly string[])[]): void {
  const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
  console.log(`${lines.join("\n")}\n`);
}
