import assert from "node:assert/strict";
import { test } from "node:test";
import { listComparisons, listOldComparisons } from "../../../src/site/comparisons.ts";
import { listSitePages } from "../../../src/site/site-pages.ts";
import { createArchive, createEntry } from "../../archive/entries.ts";

const english = createEntry("2022-02-02-talk.en");
const japanese = createEntry("2022-02-02-talk.ja");
const chinese = createEntry("2022-02-02-talk.zh-Hant");

test("each of two texts has a page that shows it beside the other", () => {
  const archive = createArchive(english, japanese);
  assert.deepEqual(listPaths(english), ["ja /2022/02/02/talk/compare/"]);
  assert.deepEqual(listPaths(japanese), ["en /ja/2022/02/02/talk/compare/"]);

  function listPaths(entry: typeof english): string[] {
    return listComparisons(archive, entry).map(({ other, path }) => `${other.language} ${path}`);
  }
});

test("of several texts each is beside the one in the site's language, and that beside each", () => {
  const archive = createArchive(english, japanese, chinese);
  const paths = archive.entries.map((entry) =>
    listComparisons(archive, entry).map(({ other, path }) => `${other.language} ${path}`),
  );
  assert.deepEqual(paths, [
    ["ja /2022/02/02/talk/compare/", "zh-Hant /2022/02/02/talk/compare/zh-Hant/"],
    ["en /ja/2022/02/02/talk/compare/"],
    ["en /zh-Hant/2022/02/02/talk/compare/"],
  ]);
});

test("where no text is in the site's language, the first one takes its place", () => {
  const archive = createArchive(japanese, chinese);
  const others = archive.entries.map((entry) =>
    listComparisons(archive, entry).map(({ other }) => other.language),
  );
  assert.deepEqual(others, [["zh-Hant"], ["ja"]]);
});

test("a single text is beside nothing, and the sitemap lists every comparison", () => {
  assert.deepEqual(listComparisons(createArchive(english), english), []);
  const pages = [...listSitePages(createArchive(english, japanese))];
  assert.deepEqual(
    pages.filter((path) => path.includes("/compare/")),
    ["/2022/02/02/talk/compare/", "/ja/2022/02/02/talk/compare/"],
  );
});

test("each comparison of a renamed conference has an old address, that of its unit or of a withdrawn text none", () => {
  const archive = createArchive(english, japanese, chinese);
  const moved = (language: string, unit?: string) => ({
    id: { conference: "2022-02-02-speech", language, ...(unit && { unit }) },
    outcome: {
      kind: "moved" as const,
      text: { conference: "2022-02-02-talk", language, ...(unit && { unit }) },
    },
  });
  const old = [moved("en"), moved("en", "Q1"), moved("ja"), moved("fr")];
  assert.deepEqual(
    listOldComparisons(archive, old).map(({ from, to }) => `${from} ${to}`),
    [
      "/2022/02/02/speech/compare/ /2022/02/02/talk/compare/",
      "/2022/02/02/speech/compare/zh-Hant/ /2022/02/02/talk/compare/zh-Hant/",
      "/ja/2022/02/02/speech/compare/ /ja/2022/02/02/talk/compare/",
    ],
  );
});
