import type { Browser, Page } from "playwright-core";
import type { CountingServer } from "./server.ts";

/** What searches in Chromium took: milliseconds from the key to the results on the page, and bytes. */
export interface Speed {
  /** First results of a page that has loaded nothing of the index: median and slowest. */
  readonly cold: number;
  readonly coldSlowest: number;
  /** All results of such a page, counted: median. */
  readonly whole: number;
  /** Bytes sent until then, the page itself left out: median and most. */
  readonly bytes: number;
  readonly mostBytes: number;
  /** Results once the index was used: 95th percentile and slowest. */
  readonly warm: number;
  readonly slowest: number;
}

/** Times our search page: each query cold in a page of its own, then all of them warm, `rounds` times. */
export async function timePage(
  browser: Browser,
  server: CountingServer,
  queries: readonly string[],
  { path = "search/", rounds = 3 }: { path?: string; rounds?: number } = {},
): Promise<Speed> {
  const cold: number[] = [];
  const whole: number[] = [];
  const bytes: number[] = [];
  for (const query of queries) {
    const page = await openQuiet(browser, server.url + path);
    server.takeBytes();
    const { first, all, at } = await page.evaluate(runQuery, query);
    cold.push(first);
    whole.push(all);
    bytes.push(server.takeBytes(at));
    await page.context().close();
  }
  const page = await openQuiet(browser, server.url + path);
  for (const query of queries) await page.evaluate(runQuery, query);
  const warm: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const query of queries) warm.push((await page.evaluate(runQuery, query)).all);
  }
  await page.context().close();
  return summarise({ cold, whole, bytes, warm });
}

/** What all measurements come to. */
export function summarise({ cold, whole, bytes, warm }: Measured): Speed {
  return {
    cold: quantile(cold, 0.5),
    coldSlowest: Math.max(...cold),
    whole: quantile(whole, 0.5),
    bytes: quantile(bytes, 0.5),
    mostBytes: Math.max(...bytes),
    warm: quantile(warm, 0.95),
    slowest: Math.max(...warm),
  };
}

interface Measured {
  readonly cold: readonly number[];
  readonly whole: readonly number[];
  readonly bytes: readonly number[];
  readonly warm: readonly number[];
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
