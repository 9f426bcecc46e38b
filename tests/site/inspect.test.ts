import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, describe, it, test } from "node:test";
import type { Browser } from "playwright-core";
import { inspectPages, measurePages, type View, views } from "./inspect.ts";
import { makeTemporaryFolder } from "../temporary-folder.ts";
import { samplePages, writeFiles, writePage } from "./sample-site.ts";
import { openBrowser, type Served, serveSite } from "./site.ts";

let browser: Browser;
let served: Served;
/** What is served; each sample has a folder of its own, so that all share the pages that the browser has open. */
const dir = makeTemporaryFolder("inspect");
writeFiles(dir, { "favicon.svg": samplePages["favicon.svg"] ?? "" });
before(async () => {
  [browser, served] = await Promise.all([openBrowser(), serveSite(dir)]);
});
after(async () => {
  await browser.close();
  await served.close();
});

let samples = 0;

/** Serves pages with these bodies at `0/`, `1/`, … below a root, and beside them a style sheet and a script. */
async function withSample(
  bodies: readonly string[],
  beside: { readonly css?: string; readonly script?: string },
  look: (root: string, urls: readonly string[]) => Promise<string[]>,
): Promise<string[]> {
  samples += 1;
  const paths = bodies.map((_, index) => `${String(index)}/`);
  const pages = bodies.map((body, index) => writePage({ path: paths[index] ?? "", body }));
  const files = pages.map((html, index) => [`${paths[index] ?? ""}index.html`, html] as const);
  writeFiles(join(dir, String(samples)), {
    ...Object.fromEntries(files),
    "style.css": beside.css ?? "",
    "move.js": beside.script ?? "",
  });
  const root = `${served.url}${String(samples)}/`;
  return await look(
    root,
    paths.map((path) => root + path),
  );
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

describe("of pages that are inspected together", () => {
  let faults: string[];
  before(async () => {
    const bodies = ["<p>Fine.</p>", ...Object.values(broken).map(([body]) => body)];
    faults = await withSample(bodies, {}, (root, urls) =>
      inspectPages(browser, root, urls, ["light"]),
    );
  });
  const list = (index: number) => faults.filter((fault) => fault.startsWith(`/${String(index)}/ `));

  it("one without a fault has none", () => {
    assert.deepEqual(list(0), []);
  });
  for (const [index, [name, [, fault]]] of Object.entries(broken).entries()) {
    it(`${name} is a fault`, () => {
      const own = list(index + 1);
      assert.ok(
        own.some((found) => fault.test(found)),
        own.join("\n"),
      );
    });
  }
});

const styled: Record<string, readonly [css: string, faults: readonly string[]]> = {
  "text without contrast in the dark": [
    "@media (prefers-color-scheme: dark) { p { color: #ddd; } }",
    ["/0/ (dark phone): axe color-contrast", "/0/ (dark): axe color-contrast"],
  ],
  "text without contrast in colours that the system forces": [
    "@media (forced-colors: active) { p { forced-color-adjust: none; color: #ddd; background: #eee; } }",
    ["/0/ (forced colours): axe color-contrast"],
  ],
  "a box too wide for large text": [
    "p { width: 60rem; } @media (width < 1000px) { p { width: auto; } }",
    ["/0/ (large text): runs"],
  ],
  "a box too wide for a phone": [
    "p { width: 340px; }",
    ["/0/ (dark phone): at 320 px: runs", "/0/ (phone): at 320 px: runs"],
  ],
};
for (const [name, [css, expected]] of Object.entries(styled)) {
  test(`${name} is a fault of one visit in every view`, async () => {
    const body = `<link rel="stylesheet" href="../style.css"><p>Some words.</p>`;
    const faults = await withSample([body], { css }, (root, urls) =>
      inspectPages(browser, root, urls, Object.keys(views) as View[]),
    );
    const shown = faults.map((fault, index) => fault.slice(0, expected[index]?.length));
    assert.deepEqual(shown, expected);
  });
}

test("a word too wide for the narrowest phone and a missing file are faults of a page that is measured", async () => {
  const body = `<p>${"w".repeat(60)}</p><p><img src="/a.png" alt=""></p>`;
  const faults = await withSample([body, "<p>Fine.</p>"], {}, (root, urls) =>
    measurePages(browser, root, urls),
  );
  assert.match(faults.join("\n"), /^\/0\/: runs \d+ px out of the window\n.*404 http/s);
  assert.ok(!faults.some((fault) => fault.startsWith("/1/")));
});

for (const [how, look] of Object.entries({
  measured: (root: string, urls: readonly string[]) => measurePages(browser, root, urls),
  inspected: (root: string, urls: readonly string[]) =>
    inspectPages(browser, root, urls, ["dark phone", "light"]),
})) {
  test(`what moves a page after it is drawn is a fault of a page that is ${how}`, async () => {
    const body = `<p>Some words.</p><script src="../move.js"></script>`;
    const script = `requestAnimationFrame(() => requestAnimationFrame(() => {
      document.querySelector("p").style.marginTop = "300px";
    }));`;
    const faults = await withSample([body], { script }, look);
    assert.match(
      faults.join("\n"),
      /^\/0\/(?: \(dark phone\))?: shifts by 0\.\d+ while it is loaded$/,
    );
  });
}

test("of parts that are alike the checker is given two, of a whole page all, and one that differs always", async () => {
  const body = `<ul>
    <li>1</li><li>2</li><li><a id="third" href="/"></a>3</li>
    <li>4</li><li><a id="fifth" href="/"></a>5</li><li><a id="sixth" href="/"></a>6</li>
  </ul>`;
  const list = (whole: boolean) =>
    withSample([body], {}, async (root, urls) => {
      const faults = await inspectPages(browser, root, urls, ["light"], { whole });
      return faults.flatMap((fault) => /axe link-name.*#(\w+)/.exec(fault)?.[1] ?? []);
    });
  assert.deepEqual(await list(false), ["fifth", "third"]);
  assert.deepEqual(await list(true), ["fifth", "sixth", "third"]);
});
