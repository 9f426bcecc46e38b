import type { Browser, Page } from "playwright-core";
import type { CountingServer } from "./server.ts";

/** What one query took in Chromium: milliseconds from the key to the results on the page, and bytes. */
export interface QueryTime {
  readonly query: string;
  /** Its first results in a page that has loaded nothing of the index: median of the pages it was tried in. */
  readonly first: number;
  /** All its results, counted, in such a page. */
  readonly whole: number;
  /** Bytes sent until its first results, the page itself left out. */
  readonly bytes: number;
  /** All its results, each time it was asked once the index was used. */
  readonly warm: readonly number[];
}

/**
 * Times our search page: each query cold in some pages of their own, then all of them warm, `rounds` times.
 * The server compresses a file when it is first asked for it, which hosts have done before: so the first
 * of the cold pages counts only as far as there is no other.
 */
export async function timePage(
  browser: Browser,
  server: CountingServer,
  queries: readonly string[],
  { path = "search/", rounds = 3, pages = 4 }: TimeOptions = {},
): Promise<QueryTime[]> {
  const cold: Omit<QueryTime, "warm">[] = [];
  for (const query of queries) {
    const tries: (Timing & { readonly bytes: number })[] = [];
    for (let number = 0; number < pages; number++) {
      const page = await openQuiet(browser, server.url + path);
      server.takeBytes();
      const timing = await page.evaluate(runQuery, query);
      tries.push({ ...timing, bytes: server.takeBytes(timing.at) });
      await page.context().close();
    }
    const counted = tries.slice(pages > 1 ? 1 : 0);
    const [first, whole, bytes] = [
      counted.map((one) => one.first),
      counted.map(({ all }) => all),
      counted.map((one) => one.bytes),
    ].map((values) => quantile(values, 0.5));
    cold.push({ query, first: first ?? NaN, whole: whole ?? NaN, bytes: bytes ?? NaN });
  }
  const page = await openQuiet(browser, server.url + path);
  for (const query of queries) await page.evaluate(runQuery, query);
  const warm: number[][] = queries.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, query] of queries.entries()) {
      warm[index]?.push((await page.evaluate(runQuery, query)).all);
    }
  }
  await page.context().close();
  return cold.map((time, index) => ({ ...time, warm: warm[index] ?? [] }));
}

export interface TimeOptions {
  /** The search page, with filters or without. */
  readonly path?: string;
  readonly rounds?: number;
  /** Pages in which each query is tried cold. */
  readonly pages?: number;
}

/** A value and the query that it is of. */
export interface Extreme {
  readonly value: number;
  readonly query: string;
}

/** What all queries come to. */
export interface Speed {
  /** First results of a cold page: median and slowest. */
  readonly cold: number;
  readonly coldSlowest: Extreme;
  /** All results of such a page: median and slowest. */
  readonly whole: number;
  readonly wholeSlowest: Extreme;
  /** Bytes sent until the first results: median and most. */
  readonly bytes: number;
  readonly mostBytes: Extreme;
  /** Results once the index was used: 95th percentile and slowest. */
  readonly warm: number;
  readonly warmSlowest: Extreme;
}

export function summarise(times: readonly QueryTime[]): Speed {
  const median = (pick: (time: QueryTime) => number): number => quantile(times.map(pick), 0.5);
  const most = (pick: (time: QueryTime) => number): Extreme =>
    times
      .map((time) => ({ value: pick(time), query: time.query }))
      .reduce((one, other) => (other.value > one.value ? other : one));
  return {
    cold: median(({ first }) => first),
    coldSlowest: most(({ first }) => first),
    whole: median(({ whole }) => whole),
    wholeSlowest: most(({ whole }) => whole),
    bytes: median(({ bytes }) => bytes),
    mostBytes: most(({ bytes }) => bytes),
    warm: quantile(
      times.flatMap(({ warm }) => warm),
      0.95,
    ),
    warmSlowest: most(({ warm }) => Math.max(...warm)),
  };
}

/** A value below which that share of values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export async function openQuiet(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(url, { waitUntil: "networkidle" });
  return page;
}

/**
 * Runs in the page: types a query and waits until all results stand there, or the word that there are none. It
 * fails after a minute. Going from one query to the next, the results must change first.
 */
function runQuery(query: string): Promise<Timing> {
  const input = document.querySelector<HTMLInputElement>('main input[type="search"]');
  const hits = document.querySelector('[data-part="hits"]');
  const status = document.querySelector('[data-part="status"]');
  const nothing = document.querySelector<HTMLElement>('[data-part="nothing"]');
  if (input === null || hits === null || status === null || nothing === null)
    throw new Error("This is no search page.");
  hits.replaceChildren();
  status.textContent = "";
  nothing.hidden = true;
  const start = performance.now();
  let first: number | undefined;
  const done = new Promise<Timing>((resolve, reject) => {
    setTimeout(() => {
      reject(new Error(`No result for ${query}.`));
    }, 60_000);
    const observer = new MutationObserver(() => {
      const isNothing = !nothing.hidden;
      if (!isNothing && hits.childElementCount === 0) return;
      const now = performance.now();
      first ??= now;
      if (!isNothing && !/\d/.test(status.textContent)) return;
      observer.disconnect();
      resolve({ first: first - start, all: now - start, at: performance.timeOrigin + first });
    });
    observer.observe(hits, { childList: true });
    observer.observe(status, { childList: true, characterData: true, subtree: true });
  });
  input.value = query;
  input.dispatchEvent(new Event("input", { bubbles: true }));
  return done;
}

/** Milliseconds until the first results and until all; when the first were there, by the clock. */
interface Timing {
  readonly first: number;
  readonly all: number;
  readonly at: number;
}
