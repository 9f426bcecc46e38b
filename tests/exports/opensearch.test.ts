import assert from "node:assert/strict";
import { test } from "node:test";
import { formatOpenSearch } from "../../src/exports/opensearch.ts";

test("a search description names the search page, with everything escaped", () => {
  const text = formatOpenSearch({
    name: "Archive of R&D <records>",
    description: "What was said",
    language: "en",
    search: "https://lectern.example/search/",
    icon: "https://lectern.example/favicon.svg",
  });
  assert.match(text, /<ShortName>Archive of R&amp;D &lt;<\/ShortName>/);
  assert.match(text, /template="https:\/\/lectern\.example\/search\/\?q=\{searchTerms\}"/);
});

test("a long name is cut to sixteen characters, none of them in half", () => {
  const text = formatOpenSearch({
    name: `${"a".repeat(15)}𠮷𠮷`,
    description: "",
    language: "en",
    search: "https://lectern.example/search/",
    icon: "https://lectern.example/favicon.svg",
  });
  assert.match(text, /<ShortName>a{15}𠮷<\/ShortName>/u);
});
