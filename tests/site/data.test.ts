import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { convertIcsCalendar } from "ts-ics";
import { checksumsName } from "../../src/data/checksums.ts";
import { readPages, listLinks, readPage } from "./page.ts";
import { buildSite } from "./site.ts";

let dir: string;
before(async () => {
  ({ dir } = await buildSite());
});

function read(path: string): Buffer {
  return readFileSync(join(dir, path));
}

test("the checksums name every file of the data and are right", () => {
  const lines = read(`data/${checksumsName}`).toString().trimEnd().split("\n");
  const files = readdirSync(join(dir, "data")).filter((name) =>
    /\.(?:csv|ndjson(?:\.gz)?)$/.test(name),
  );
  for (const name of ["exchanges-2022.csv", "exchanges-2022.ndjson.gz", "people.ndjson"])
    assert.ok(files.includes(name), name);
  assert.ok(!files.includes("exchanges-2022.ndjson"), "no file of exchanges is there twice");
  const found = files.map((name) => {
    return `${createHash("sha256")
      .update(read(`data/${name}`))
      .digest("hex")}  ${name}`;
  });
  assert.deepEqual(lines.toSorted(), found.toSorted());
});

test("the page about the data is a step from the first page, and shows the checksums", () => {
  const home = readPages(dir).find(({ path }) => path === "") ?? assert.fail("no first page");
  const links = listLinks(home);
  assert.equal(links.filter((link) => link === "/data/").length, 2, "in the text and the footer");
  assert.ok(links.includes("/calendar.ics"));
  const sums = read(`data/${checksumsName}`).toString().trim();
  assert.ok(read("data/index.html").toString().includes(sums));
});

test("a conference is there as its file is stored, and as plain text", () => {
  const folder = "2022/02/02/hayashi-extraordinary/";
  const file = "content/transcripts/2022/2022-02-02-hayashi-extraordinary.en.md";
  assert.deepEqual(read(`${folder}transcript.md`), readFileSync(file));
  const text = read(`${folder}transcript.txt`).toString();
  assert.ok(text.includes(`\nhttps://lectern.example/${folder}\n`));
  assert.match(text, /\n\nQ9\n\n/);
  const links = listLinks(readPage(dir, `${folder}index.html`));
  for (const ending of ["json", "md", "txt"])
    assert.ok(links.includes(`/${folder}transcript.${ending}`), ending);
});

test("the calendar has each conference once, at its moment", () => {
  const { events = [] } = convertIcsCalendar(undefined, read("calendar.ics").toString());
  assert.deepEqual(
    events.map(({ uid, start }) => [uid, start.date.toISOString()]),
    [["https://lectern.example/2022/02/02/hayashi-extraordinary/", "2022-02-01T23:13:00.000Z"]],
  );
});

test("the manifest names icons that are there in their sizes", () => {
  const page = readPages(dir)[0] ?? assert.fail("no page");
  const links = listLinks(page, "link");
  assert.ok(links.includes("/manifest.webmanifest"));
  const { icons } = JSON.parse(read("manifest.webmanifest").toString()) as { icons: Icon[] };
  const pictures = icons.filter(({ type }) => type === "image/png");
  assert.deepEqual(new Set(pictures.map(({ sizes }) => sizes)), new Set(["192x192", "512x512"]));
  assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
  for (const { src, sizes } of pictures) {
    const png = read(src);
    assert.equal(`${String(png.readUInt32BE(16))}x${String(png.readUInt32BE(20))}`, sizes);
  }
  assert.match(read("favicon.svg").toString(), /^<svg /);
});

interface Icon {
  readonly src: string;
  readonly type: string;
  readonly sizes: string;
  readonly purpose: string;
}
