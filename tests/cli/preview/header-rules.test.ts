import assert from "node:assert/strict";
import { test } from "node:test";
import { listHeaders, parseHeaders } from "../../../src/cli/preview/header-rules.ts";

const rules = parseHeaders(`# every page
/*
  X-Frame-Options: DENY
  Link: </a.css>; rel=preload
/2022/*
  Link:   </b.css>; rel=preload
/feed.xml
  X-Robots-Tag: noindex
`);

test("a path has the headers of every rule that fits it, and of no other", () => {
  assert.deepEqual(
    [...listHeaders(rules, "/feed.xml").keys()],
    ["X-Frame-Options", "Link", "X-Robots-Tag"],
  );
  assert.equal(listHeaders(rules, "/feed.xml/").get("X-Robots-Tag"), undefined);
  assert.equal(listHeaders(rules, "/feedxxml").get("X-Robots-Tag"), undefined);
  assert.deepEqual([...listHeaders(parseHeaders("/a\n  B: c\n"), "/b")], []);
});

test("a header that two rules name has both values, in the order of the rules", () => {
  assert.equal(
    listHeaders(rules, "/2022/02/").get("Link"),
    "</a.css>; rel=preload, </b.css>; rel=preload",
  );
});
