import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { after, before, test } from "node:test";
import type { Browser } from "playwright-core";
import { inspectPages, measurePages, type View, views } from "./inspect.ts";
import { writePage, writeSample } from "./sample-site.ts";
import { openBrowser, serveSite } from "./site.ts";

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function findFaults(
  body: string,
  names: readonly View[] = ["light"],
  css = "",
): Promise<string[]> {
  return await withSample(body, css, (url) => inspectPages(browser, url, [url], names));
}

/** Serves a page of the body, with a style sheet beside it. */
async function withSample(
  body: string,
  css: string,
  look: (url: string) => Promise<string[]>,
): Promise<string[]> {
  const dir = writeSample({ "index.html": writePage({ path: "", body }), "style.css": css });
  const site = await serveSite(dir);
  try {
    return await look(site.url);
  } finally {
    await site.close();
    rmSync(dir, { recursive: true });
  }
}

const broken: Record<string, readonly [body: string, fault: RegExp]> = {
  "text without contrast": [`<p><font color="#ddd">faint</font></p>`, /axe color-contrast/],
  "a button too small to hit": [
    `<p><button aria-label="a"></button><button aria-label="b"></button></p>`,
    /axe target-size/,
  ],
  "an image without words": [
    `<p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p>`,
    /axe image-alt/,
  ],
  "a script that the policy blocks": [
    `<script>document.title = "x";</script>`,
    /policy: script-src-elem/,
  ],
  "a request to another origin": [
    `<p><img src="https://other.example/a.png" alt=""></p>`,
    /request to https:\/\/other\.example|policy: img-src blocked https:\/\/other/,
  ],
  "a file that is missing": [`<p><img src="/a.png" alt=""></p>`, /404 http/],
  "a word wider than the window": [`<p>${"w".repeat(400)}</p>`, /runs \d+ px out of the window/],
};
test("a page without a fault has none", async () => {
  assert.deepEqual(await findFaults("<p>Fine.</p>"), []);
});
for (const [name, [body, fault]] of Object.entries(broken)) {
  test(`${name} is a fault`, async () => {
    const faults = await findFaults(body);
    assert.ok(
      faults.some((found) => fault.test(found)),
      faults.join("\n"),
    );
  });
}

const styled: Record<string, readonly [css: string, faults: readonly string[]]> = {
  "text without contrast in the dark": [
    "@media (prefers-color-scheme: dark) { p { color: #ddd; } }",
    ["/ (dark phone): axe color-contrast", "/ (dark): axe color-contrast"],
  ],
  "a box too wide for a phone": [
    "p { width: 340px; }",
    ["/ (dark phone): at 320 px: runs", "/ (phone): at 320 px: runs"],
  ],
};
for (const [name, [css, expected]] of Object.entries(styled)) {
  test(`${name} is a fault of one visit in every view`, async () => {
    const body = `<link rel="stylesheet" href="/style.css"><p>Some words.</p>`;
    const faults = await findFaults(body, Object.keys(views) as View[], css);
    const shown = faults.map((fault, index) => fault.slice(0, expected[index]?.length));
    assert.deepEqual(shown, expected);
  });
}

test("a word too wide for the narrowest phone and a missing file are faults of a page that is measured", async () => {
  const body = `<p>${"w".repeat(60)}</p><p><img src="/a.png" alt=""></p>`;
  const faults = await withSample(body, "", (url) => measurePages(browser, url, [url]));
  assert.match(faults.join("\n"), /^\/: runs \d+ px out of the window\n.*404 http/s);
  assert.deepEqual(
    await withSample("<p>Fine.</p>", "", (url) => measurePages(browser, url, [url])),
    [],
  );
});
