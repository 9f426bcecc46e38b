import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { test } from "node:test";
import * as addresses from "../../../src/site/addresses.ts";
import { findConferencePath } from "../../../src/site/conference-path.ts";
import { createEntry } from "../../archive/entries.ts";

const english = createEntry("2022-02-02-hayashi-extraordinary.en");
const japanese = createEntry("2022-02-02-林外務大臣.ja");
const undated = createEntry("undated-press-gaggle.en");
const escaped = "%E6%9E%97%E5%A4%96%E5%8B%99%E5%A4%A7%E8%87%A3";

for (const [name, path, expected] of [
  ["the first page", addresses.locateHome(), "/"],
  ["the first page in another language", addresses.locateHome("ja"), "/ja/"],
  ["a conference", addresses.locateConference(english), "/2022/02/02/hayashi-extraordinary/"],
  [
    "a conference in another language and script",
    addresses.locateConference(japanese),
    `/ja/2022/02/02/${escaped}/`,
  ],
  ["an undated conference", addresses.locateConference(undated), "/undated/press-gaggle/"],
  ["a unit of it", addresses.locateUnit(undated, "Q3"), "/undated/press-gaggle/q3/"],
  ["what is undated", addresses.locateDate(null), "/undated/"],
  ["what is undated in another language", addresses.locateDate(null, "ja"), "/ja/undated/"],
  ["a unit", addresses.locateUnit(english, "Q3a"), "/2022/02/02/hayashi-extraordinary/q3a/"],
  [
    "a block in its conference",
    addresses.locateAnchor(english, "q3-2-1"),
    "/2022/02/02/hayashi-extraordinary/#q3-2-1",
  ],
  [
    "a conference in two languages",
    addresses.locateComparison(english),
    "/2022/02/02/hayashi-extraordinary/compare/",
  ],
  ["a year", addresses.locateDate({ year: "2022" }), "/2022/"],
  ["a month", addresses.locateDate({ year: "2022", month: "02" }), "/2022/02/"],
  ["a day", addresses.locateDate(english.date), "/2022/02/02/"],
  ["a person", addresses.locatePerson("hayashi-yoshimasa"), "/people/hayashi-yoshimasa/"],
  ["the people", addresses.locatePerson(), "/people/"],
  ["an outlet in another language", addresses.locateOutlet("nhk", "ja"), "/ja/outlets/nhk/"],
  ["a topic", addresses.locateTopic("sado"), "/topics/sado/"],
  ["the search", addresses.locateSearch(), "/search/"],
  [
    "a search with its query",
    addresses.locateSearch({ q: "Sado Island & 林", year: "2022" }),
    "/search/?q=Sado+Island+%26+%E6%9E%97&year=2022",
  ],
  ["the page about the archive", addresses.locateAbout(), "/about/"],
  ["the page that verifies", addresses.locateVerify(), "/verify/"],
  ["a file", addresses.locateFile("pagefind", "manifest.json"), "/pagefind/manifest.json"],
  ["an absolute address", addresses.formatAddress("/2022/"), "https://lectern.example/2022/"],
] as const) {
  test(`${name} is at ${expected}`, () => {
    assert.equal(path, expected);
  });
}

test("below a base every path begins with it", () => {
  const script = `
    import * as addresses from "./src/site/addresses.ts";
    console.log([
      addresses.locateHome(), addresses.locateHome("ja"), addresses.locateDate({ year: "2022" }),
      addresses.locateFile("a.css"), addresses.formatAddress(addresses.locateAbout()),
    ].join(" "));`;
  const env = { ...process.env, LECTERN_BASE: "/lectern/", LECTERN_URL: "https://a.example" };
  const output = execFileSync(process.execPath, ["--input-type=module-typescript", "-e", script], {
    env,
    encoding: "utf8",
  });
  assert.equal(
    output.trim(),
    "/lectern/ /lectern/ja/ /lectern/2022/ /lectern/a.css https://a.example/lectern/about/",
  );
});

test("a source that is neither plain text nor a PDF is offered as plain text, so that it never runs here", () => {
  assert.deepEqual(
    ["2022/a.txt", "2022/a.pdf", "2022/a.docx", "2022/a.html", "2022/a.svg", "2022/a.txt.xml"].map(
      addresses.nameSource,
    ),
    [
      ...["2022/a.txt", "2022/a.pdf", "2022/a.docx"],
      ...["2022/a.html.txt", "2022/a.svg.txt", "2022/a.txt.xml.txt"],
    ],
  );
});

test("the page of a conference is made where its address says", () => {
  assert.deepEqual([english, japanese, undated].map(findConferencePath), [
    { date: "2022/02/02", slug: "hayashi-extraordinary" },
    { date: "ja/2022/02/02", slug: "林外務大臣" },
    { date: "undated", slug: "press-gaggle" },
  ]);
});

test("a unit without a page of its own is a place in its conference", () => {
  const locate = (pages: "all" | "questions" | "none") =>
    ["Q3a", "S1"].map((id) => addresses.locateUnit(undated, id, pages));
  const [page, place] = ["/undated/press-gaggle/q3a/", "/undated/press-gaggle/#q3a"];
  const [statement, remark] = ["/undated/press-gaggle/s1/", "/undated/press-gaggle/#s1"];
  assert.deepEqual(locate("all"), [page, statement]);
  assert.deepEqual(locate("questions"), [page, remark]);
  assert.deepEqual(locate("none"), [place, remark]);
});
