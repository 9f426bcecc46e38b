import { globSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { loadTranscript } from "../../src/archive/read/load-transcript.ts";
import { readArchive } from "../../src/archive/read/read-archive.ts";
import { citeConference, citeUnit } from "../../src/citations/archive-record.ts";
import { drawText, renderPicture } from "../../src/drawing/render-picture.ts";
import { createTranslate } from "../../src/i18n/translate.ts";
import {
  describeConferencePicture,
  describeUnitPicture,
  type PictureText,
} from "../../src/pictures/describe.ts";
import { listUnits } from "../../src/transcript/model/read.ts";
import { findShared } from "../shared.ts";
import { runBuild } from "../site/build.ts";
import { runArchive } from "../site/run-archive.ts";

/**
 * `npm run bench -- pictures`: what a picture for previews costs, on a site of real transcripts, against what
 * the same site costs without pictures. A picture must not cost more than a page, or 20 kB.
 */
export async function run(): Promise<number> {
  const { path, skip } = findShared("corpora/importer");
  if (skip !== false) {
    console.error(skip);
    return 1;
  }
  const work = mkdtempSync(join(tmpdir(), "lectern-pictures-"));
  try {
    const content = join(work, "content");
    for (const publisher of ["wh", "tw-an"]) {
      await runArchive("import", join(path, publisher), "--content", content);
    }
    const page = await measurePages(content, work);
    const picture = await measurePictures(content, work);
    print(page, picture);
    return picture.drawn <= page.each && picture.bytes <= 20_000 ? 0 : 1;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

interface PageCost {
  readonly pages: number;
  /** Processor time in ms, of the whole build over its pages. */
  readonly each: number;
  /** Size of the site over its pages. */
  readonly bytes: number;
}

interface PictureCost {
  readonly pictures: number;
  /** Processor time in ms to draw one, fonts and all, and to take one from the cache. */
  readonly drawn: number;
  readonly kept: number;
  /** Mean size, and that of the largest. */
  readonly bytes: number;
  readonly most: number;
}

/** Builds the site without pictures. */
async function measurePages(content: string, work: string): Promise<PageCost> {
  const [dir, clock] = [join(work, "site"), join(work, "clock")];
  const preload = pathToFileURL(join(import.meta.dirname, "pictures", "child-clock.ts")).href;
  Object.assign(process.env, {
    LECTERN_PICTURES: "none",
    LECTERN_CLOCK: clock,
    NODE_OPTIONS: `--import ${preload}`,
  });
  const { code, output } = await runBuild({ content, base: "/", dir });
  if (code !== 0) throw new Error(output);
  const files = globSync("**/*", { cwd: dir, withFileTypes: true }).filter((one) => one.isFile());
  const pages = files.filter(({ name }) => name.endsWith(".html")).length;
  const size = files.reduce(
    (sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size,
    0,
  );
  return { pages, each: Number(readFileSync(clock, "utf8")) / pages, bytes: size / pages };
}

async function measurePictures(content: string, work: string): Promise<PictureCost> {
  const cache = join(work, "pictures");
  const texts = await describeAll(content);
  const sizes: number[] = [];
  const drawn = await time(texts, async (text) => {
    sizes.push((await drawText(text)).length);
  });
  for (const text of texts) await renderPicture(text, { cache });
  const kept = await time(texts, async (text) => {
    await renderPicture(text, { cache });
  });
  const bytes = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
  return { pictures: texts.length, drawn, kept, bytes, most: Math.max(...sizes) };
}

/** The words of every picture of an archive. */
async function describeAll(root: string): Promise<PictureText[]> {
  const archive = await readArchive({ root });
  const texts: PictureText[] = [];
  for (const entry of archive.entries) {
    const transcript = await loadTranscript(archive, entry);
    const cited = { archive, entry, transcript };
    const t = createTranslate(entry.language);
    texts.push(describeConferencePicture(t, citeConference(cited), transcript));
    for (const { unit } of listUnits(transcript)) {
      texts.push(describeUnitPicture(t, citeUnit(cited, unit), unit));
    }
  }
  return texts;
}

/** Processor time in ms that a text takes. */
async function time(
  texts: readonly PictureText[],
  work: (text: PictureText, index: number) => Promise<void>,
): Promise<number> {
  const start = process.cpuUsage();
  for (const [index, text] of texts.entries()) await work(text, index);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / texts.length;
}

function print(page: PageCost, { pictures, drawn, kept, bytes, most }: PictureCost): void {
  const kilobytes = (size: number) => `${(size / 1000).toFixed(1)} kB`;
  const [pages, each] = [String(page.pages), page.each.toFixed(1)];
  const share = (drawn / page.each).toFixed(2);
  console.log(`${pages} pages without pictures: ${each} ms and ${kilobytes(page.bytes)} each`);
  console.log(
    `${String(pictures)} pictures: ${drawn.toFixed(1)} ms each to draw, ${share} of a page; ` +
      `${kept.toFixed(2)} ms from the cache`,
  );
  console.log(`${kilobytes(bytes)} each on average, ${kilobytes(most)} at most`);
  for (const [name, time, size] of [
    ["pages", page.each, page.bytes],
    ["pictures", drawn, bytes],
  ] as const) {
    const minutes = ((time * 100_000) / 60_000).toFixed(0);
    console.log(`100,000 ${name}: ${minutes} minutes, ${(size / 10_000).toFixed(1)} GB`);
  }
}
