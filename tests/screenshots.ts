import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBrowser } from "./browser/provide.ts";
import { runBuild } from "./site/build.ts";
import { serveSite } from "./site/site.ts";

/**
 * `npm run screenshots`: builds the invented archive and takes the pictures of the README from it, each in light and
 * in dark.
 */
const pages = {
  conference: "2021/09/09/maddock-extraordinary/#q17",
  year: "2021/",
} as const;
const folder = join(".github", "screenshots");
const size = { width: 1200, height: 750 };

if (process.argv.length > 2) {
  console.log(
    "Usage: npm run screenshots\n\nWrites the pictures of the README to .github/screenshots.",
  );
  process.exit(process.argv.includes("--help") ? 0 : 1);
}

const made = mkdtempSync(join(tmpdir(), "lectern-screenshots-"));
try {
  await takeAll();
} finally {
  rmSync(made, { recursive: true, force: true });
}

async function takeAll(): Promise<void> {
  const dir = join(made, "site");
  const settings = join("tests", "demo", "site.yaml");
  const built = await runBuild({ content: "tests/demo", base: "/", dir, settings });
  if (built.code !== 0) throw new Error(built.output);
  const [served, browser] = await Promise.all([serveSite(dir), openBrowser()]);
  mkdirSync(folder, { recursive: true });
  try {
    for (const [name, path] of Object.entries(pages)) {
      for (const scheme of ["light", "dark"] as const) {
        const file = join(folder, `${name}-${scheme}.webp`);
        writeFileSync(file, await take(browser, new URL(path, served.url).href, scheme));
        console.log(`${file}: ${String(statSync(file).size)} bytes`);
      }
    }
  } finally {
    await browser.close();
    await served.close();
  }
}

async function take(browser: Browser, url: string, colorScheme: "light" | "dark"): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1.25,
    colorScheme,
  });
  const page = await context.newPage();
  const answer = await page.goto(url);
  if (answer?.ok() !== true) throw new Error(`${url} is not there.`);
  await page.evaluate(() => document.fonts.ready);
  const picture = await page.screenshot();
  await page.goto("about:blank");
  const small = await compress(page, picture);
  await context.close();
  return small;
}

/** As WebP, which the browser writes itself and which takes a third of a PNG. */
async function compress(page: Page, png: Buffer): Promise<Buffer> {
  const address = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      const blob = await canvas.convertToBlob({ type: "image/webp", quality: 0.72 });
      const reader = new FileReader();
      return await new Promise<string>((done) => {
        reader.onload = () => {
          done(String(reader.result));
        };
        reader.readAsDataURL(blob);
      });
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
  return Buffer.from(address.split(",")[1] ?? "", "base64");
}
