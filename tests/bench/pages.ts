import { mkdtempSync, rmSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Browser } from "playwright-core";
import { site } from "../../src/site.config.ts";
import { findShared } from "../shared.ts";
import { runBuild } from "../site/build.ts";
import { checkSite } from "../site/check-site.ts";
import { inspectPages, measurePages, type View } from "../site/inspect.ts";
import { readPages } from "../site/page.ts";
import { runArchive } from "../site/run-archive.ts";
import { openBrowser, serveSite } from "../site/site.ts";
import { weighPage } from "../site/weigh.ts";

/**
 * `npm run bench -- pages [--only demo|corpora] [--every 1]`: opens every page of the invented archive, and of a site of
 * the real transcripts, as each view shows it, and checks the files of all. With `--every 9` it opens the other eight of
 * nine on a narrow phone only. Ends with exit code 1 where a page has a fault.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({ args: [...args], options });
  const work = mkdtempSync(join(tmpdir(), "lectern-pages-"));
  const browser = await openBrowser();
  const faults: string[] = [];
  console.log(
    "| site | pages | opened in each view | page of an exchange, compressed kB: median, most | faults |",
  );
  console.log("|---|---|---|---|---|");
  try {
    for (const archive of await listArchives(work)) {
      if (values.only !== undefined && values.only !== archive.name) continue;
      faults.push(...(await inspectArchive(archive, work, browser, Number(values.every))));
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true, force: true });
  }
  if (faults.length > 0) console.log(`\n${faults.slice(0, mostFaults).join("\n")}`);
  return faults.length > 0 ? 1 : 0;
}

const options = {
  only: { type: "string" },
  every: { type: "string", default: "1" },
} as const;

/** Motion is reduced in each; a phone is looked at with 320 pixels too. */
const looks = ["light", "dark", "forced colours", "large text", "phone"] as const satisfies View[];

const mostFaults = 100;

interface BenchedArchive {
  readonly name: string;
  readonly content: string;
  readonly settings?: string;
}

async function listArchives(work: string): Promise<BenchedArchive[]> {
  const demo = resolve("tests/demo");
  const { path, skip } = findShared("corpora/importer");
  const archives = [{ name: "demo", content: demo, settings: join(demo, "site.yaml") }];
  if (skip !== false) {
    console.error(skip);
    return archives;
  }
  const content = join(work, "content");
  for (const publisher of (await readdir(path)).sort()) {
    await runArchive("import", join(path, publisher), "--content", content);
  }
  return [...archives, { name: "corpora", content }];
}

async function inspectArchive(
  { name, content, settings }: BenchedArchive,
  work: string,
  browser: Browser,
  every: number,
): Promise<string[]> {
  const dir = join(work, name);
  const built = await runBuild({ content, base: "/", dir, settings });
  if (built.code !== 0) throw new Error(built.output);
  const pages = readPages(dir);
  const served = await serveSite(dir);
  const urls = pages.map(({ path }) => new URL(path, served.url).href);
  const chosen = urls.filter((_, index) => index % every === 0);
  const others = urls.filter((_, index) => index % every !== 0);
  const faults = [
    ...(await checkSite({ dir, root: new URL(site.base, site.url).href }, pages)),
    ...(await inspectPages(browser, served.url, chosen, looks, { whole: true })),
    ...(await measurePages(browser, served.url, others)),
  ];
  await served.close();
  const weights = pages
    .filter(({ path }) => /\/[qs]\d+[a-z]*\/$/.test(path))
    .map((page) => weighPage(dir, page).html / 1000)
    .sort((a, b) => a - b);
  const shown = [weights[Math.floor(weights.length / 2)] ?? 0, weights.at(-1) ?? 0];
  console.log(
    `| ${name} | ${String(pages.length)} | ${String(chosen.length)} | ${shown.map((kB) => kB.toFixed(1)).join(", ")} | ${String(faults.length)} |`,
  );
  return faults;
}
