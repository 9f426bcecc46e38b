import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Index } from "flexsearch";
import MiniSearch from "minisearch";
import type { Browser } from "playwright-core";
import { openQuiet, type QueryTime } from "./browser.ts";
import type { BenchUnit } from "./corpus.ts";
import type { CountingServer } from "./server.ts";

export const peers = ["minisearch", "flexsearch"] as const;

/**
 * Writes a page for each peer that loads its whole index when it is first asked. The indexes hold ids
 * alone, so that what a result would show is not counted against them.
 */
export async function writePeers(units: readonly BenchUnit[], folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const texts = units.map(({ blocks }, id) => ({ id, text: blocks.join("\n") }));
  const mini = new MiniSearch({ fields: ["text"] });
  mini.addAll(texts);
  writeFileSync(join(folder, "minisearch.json"), JSON.stringify(mini));
  const flex = new Index({ tokenize: "strict" });
  for (const { id, text } of texts) flex.add(id, text);
  const parts: [string, unknown][] = [];
  await flex.export((key, data) => {
    parts.push([key, data]);
  });
  writeFileSync(join(folder, "flexsearch.json"), JSON.stringify(parts));
  writeFileSync(join(folder, "minisearch.html"), formatPage(miniScript));
  writeFileSync(join(folder, "flexsearch.html"), formatPage(flexScript));
}

/** Times a peer as `timePage` times ours. */
export async function timePeer(
  browser: Browser,
  server: CountingServer,
  peer: (typeof peers)[number],
  queries: readonly string[],
): Promise<QueryTime[]> {
  const cold: Omit<QueryTime, "warm">[] = [];
  const warm = new Map<string, number[]>();
  for (const query of queries.slice(0, coldPages)) {
    const page = await openQuiet(browser, `${server.url}peers/${peer}.html`);
    server.takeBytes();
    const first = await page.evaluate(runPeer, query);
    cold.push({ query, first, whole: first, bytes: server.takeBytes() });
    if (cold.length === coldPages) {
      for (const again of queries) warm.set(again, [await page.evaluate(runPeer, again)]);
    }
    await page.context().close();
  }
  return queries.map((query, index) => ({
    ...(cold[index % cold.length] ?? { first: NaN, whole: NaN, bytes: NaN }),
    query,
    warm: warm.get(query) ?? [],
  }));
}

/** A peer loads the same whatever is asked, so a few pages tell what it takes. */
const coldPages = 3;

/** Runs in the page: its script has left the search there. */
async function runPeer(query: string): Promise<number> {
  const start = performance.now();
  await (globalThis as unknown as { search: (query: string) => Promise<unknown> }).search(query);
  return performance.now() - start;
}

function formatPage(script: string): string {
  return `<!doctype html><title>Peer</title><script type="module">${script}</script>`;
}

const miniScript = `
import MiniSearch from "/modules/minisearch/dist/es/index.js";
let index;
window.search = async (query) => {
  index ??= fetch("/peers/minisearch.json").then((r) => r.text()).then((t) => MiniSearch.loadJSON(t, { fields: ["text"] }));
  return (await index).search(query, { combineWith: "AND" }).slice(0, 20);
};`;

const flexScript = `
import FlexSearch from "/modules/flexsearch/dist/flexsearch.bundle.module.min.mjs";
let index;
window.search = async (query) => {
  index ??= fetch("/peers/flexsearch.json").then((r) => r.json()).then((parts) => {
    const made = new FlexSearch.Index({ tokenize: "strict" });
    for (const [key, data] of parts) made.import(key, data);
    return made;
  });
  return (await index).search(query, { limit: 20 });
};`;
