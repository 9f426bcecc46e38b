import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { test } from "node:test";
import { zIcsCalendar } from "@ts-ics/schema-zod";
import { convertIcsCalendar } from "ts-ics";
import { validateXML } from "xmllint-wasm";
import { z } from "zod";
import { isSuitable, leastPixels, listRefusals, type Manifest } from "./check-manifest.ts";
import { findElements, listLinks, readLink, readAttribute, readPage } from "./page.ts";
import { useSite } from "./site.ts";
import { openPage } from "./watch.ts";

const open = useSite();

/** The grammar of RFC 4287. */
const atom = readFileSync("tests/exports/schemas/atom.rng", "utf8");
const jsonFeed = z.fromJSONSchema(
  JSON.parse(
    readFileSync(
      createRequire(import.meta.url).resolve("jsonfeed-schema/schema-v1.1.json"),
      "utf8",
    ),
  ) as Parameters<typeof z.fromJSONSchema>[0],
);

test("a person's feed is followed from the first page, without a script, and its first entry opens", async () => {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url, {
    javaScriptEnabled: false,
  });
  page.setDefaultTimeout(10_000);
  await page.goto(open.served.url);
  await page.getByRole("link", { name: "HAYASHI Yoshimasa" }).last().click();
  const address = (await page.getByRole("link", { name: "Atom feed" }).getAttribute("href")) ?? "";
  assert.equal(
    await page.locator('link[type="application/atom+xml"]').last().getAttribute("href"),
    address,
    "a reader of feeds finds the same one",
  );
  const feed = await (await page.request.get(new URL(address, page.url()).href)).text();
  assert.deepEqual(await listAtomFaults(feed), []);
  const [, entry = ""] = /<entry[^]*?<id>([^<]*)</.exec(feed) ?? [];
  await page.goto(new URL(new URL(entry).pathname, open.served.url).href);
  assert.match(await page.locator("h1").innerText(), /Extraordinary Press Conference/);
  assert.deepEqual(await takeFaults(), []);
  await close();
});

test("every feed is valid, of the archive, of persons and of marked phrases, in both formats", async () => {
  const atoms = globSync("**/feed.xml", { cwd: open.dir });
  const jsons = globSync("**/feed.json", { cwd: open.dir });
  assert.deepEqual(atoms.map((file) => file.replace("feed.xml", "")).toSorted(), [
    "",
    "people/hayashi-yoshimasa/",
    "phrases/declined-to-comment/",
  ]);
  assert.equal(jsons.length, atoms.length);
  for (const file of atoms) assert.deepEqual(await listAtomFaults(read(file)), [], file);
  for (const file of jsons) {
    assert.deepEqual(jsonFeed.safeParse(JSON.parse(read(file))).error?.issues ?? [], [], file);
  }
});

test("the feed of a marked phrase has the exchanges that use it, as the page of the phrase lists them", () => {
  const { items } = JSON.parse(read("phrases/declined-to-comment/feed.json")) as {
    items: { url: string; title: string }[];
  };
  const page = readPage(open.dir, "phrases/declined-to-comment/index.html");
  const links = listLinks(page);
  assert.deepEqual(
    items.map(({ url }) => new URL(url).pathname.split("/").at(-2)),
    ["q1", "q2", "q3", "q6"],
  );
  for (const { url } of items) assert.ok(links.includes(new URL(url).pathname), url);
  assert.match(items[0]?.title ?? "", /^Q1: /);
});

test("the page of a subject offers its feeds to a reader of feeds, in both formats", () => {
  for (const folder of ["people/hayashi-yoshimasa", "phrases/declined-to-comment"]) {
    const page = readPage(open.dir, `${folder}/index.html`);
    const offered = findElements(page, "link")
      .filter((link) => readAttribute(link, "rel") === "alternate")
      .map((link) => `${readAttribute(link, "type") ?? ""} ${readLink(page, link) ?? ""}`);
    for (const feed of [
      `application/atom+xml /${folder}/feed.xml`,
      `application/feed+json /${folder}/feed.json`,
    ]) {
      assert.ok(offered.includes(feed), feed);
    }
  }
});

test("a feed that breaks its format is not valid", async () => {
  const feed = read("feed.xml");
  for (const broken of [
    feed.replace(/<id>.*?<\/id>/, ""),
    feed.replace(/<updated>.*?<\/updated>/, "<updated>yesterday</updated>"),
    feed.replace("<author>", "<pubDate>today</pubDate><author>"),
  ]) {
    assert.notDeepEqual(await listAtomFaults(broken), []);
  }
  const json = JSON.parse(read("feed.json")) as object;
  assert.equal(
    jsonFeed.safeParse({ ...json, items: [{ url: "https://x.example/" }] }).success,
    false,
  );
});

test("the calendar is read by a validator, which misses an end alone: RFC 5545 needs none", () => {
  const calendar = convertIcsCalendar(undefined, read("calendar.ics"));
  const { error } = zIcsCalendar.safeParse(calendar);
  const missed = (error?.issues ?? []).flatMap((issue) =>
    issue.code === "invalid_union" ? issue.errors.flat() : [issue],
  );
  assert.deepEqual(new Set(missed.map(({ path }) => path.join("."))), new Set(["duration", "end"]));
  assert.equal(calendar.events?.length, 1);
});

test("Chromium finds no fault in the manifest, and would install the archive", async () => {
  const { page, takeFaults, close } = await openPage(open.browser, open.served.url);
  await page.goto(open.served.url);
  const session = await page.context().newCDPSession(page);
  const { errors, url, data = "" } = await session.send("Page.getAppManifest");
  assert.equal(new URL(url).pathname, "/manifest.webmanifest");
  assert.deepEqual(errors, []);
  const manifest = JSON.parse(data) as Manifest;
  assert.deepEqual(listRefusals(manifest), []);
  const icons = manifest.icons?.filter(isSuitable) ?? [];
  const widths = await page.evaluate(
    async (addresses) =>
      await Promise.all(
        addresses.map(async (address) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          return Math.min(image.naturalWidth, image.naturalHeight);
        }),
      ),
    icons.map(({ src }) => new URL(src, url).href),
  );
  assert.ok(
    widths.every((width) => width >= leastPixels),
    `icons of ${widths.join()} pixels`,
  );
  // A whole Chromium says it itself, and that a test has no window but a private one; a headless shell says nothing.
  const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
  const own = installabilityErrors.map(({ errorId }) => errorId);
  assert.deepEqual(new Set(own).difference(new Set(["in-incognito"])), new Set());
  assert.deepEqual(await takeFaults(), []);
  await close();
});

test("a manifest with which Chromium would install nothing is found", () => {
  const icon = { src: "/a.png", sizes: "96x96 192x192", purpose: "maskable any" };
  const manifest = { name: "A", start_url: "/", display: "minimal-ui", icons: [icon] };
  assert.deepEqual(listRefusals(manifest), []);
  const display = "manifest-display-not-supported";
  const noIcon = "manifest-missing-suitable-icon";
  for (const [change, refusal] of [
    [{ name: "" }, "manifest-missing-name-or-short-name"],
    [{ start_url: undefined }, "start-url-not-valid"],
    [{ display: "browser" }, display],
    [{ display: undefined }, display],
    [{ icons: [] }, noIcon],
    [{ icons: [{ ...icon, sizes: "143x192" }] }, noIcon],
    [{ icons: [{ ...icon, purpose: "maskable" }] }, noIcon],
    [{ prefer_related_applications: true }, "prefer-related-applications"],
  ] as const) {
    assert.deepEqual(listRefusals({ ...manifest, ...change } as Manifest), [refusal]);
  }
});

async function listAtomFaults(contents: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "feed.xml", contents }],
    schema: [atom],
    extension: "relaxng",
  });
  return errors.map(({ message }) => message);
}

function read(file: string): string {
  return readFileSync(join(open.dir, file), "utf8");
}
