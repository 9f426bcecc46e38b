import assert from "node:assert/strict";
import { test } from "node:test";
import { formatAtom } from "../../src/exports/atom.ts";
import type { Feed } from "../../src/exports/feed.ts";

const feed: Feed = {
  title: "Lectern",
  subtitle: "Transcripts <of> press conferences",
  language: "en",
  author: "Lectern",
  home: "https://lectern.example/",
  self: "https://lectern.example/feed.xml",
  items: [
    {
      title: "林外務大臣臨時会見記録 & more",
      address: "https://lectern.example/ja/2022/02/02/hayashi-extraordinary/",
      language: "ja",
      published: "2026-11-23T00:00:00Z",
      updated: "2026-11-28T00:00:00Z",
      summary: "質疑9件。",
    },
  ],
};

test("a feed is Atom 1.0 with each conference in its own language", () => {
  assert.equal(
    formatAtom(feed),
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>Lectern</title>
<subtitle>Transcripts &lt;of&gt; press conferences</subtitle>
<id>https://lectern.example/</id>
<link rel="alternate" type="text/html" href="https://lectern.example/"/>
<link rel="self" type="application/atom+xml" href="https://lectern.example/feed.xml"/>
<author><name>Lectern</name></author>
<updated>2026-11-28T00:00:00Z</updated>
<entry xml:lang="ja">
<title>林外務大臣臨時会見記録 &amp; more</title>
<id>https://lectern.example/ja/2022/02/02/hayashi-extraordinary/</id>
<link rel="alternate" type="text/html" hreflang="ja" href="https://lectern.example/ja/2022/02/02/hayashi-extraordinary/"/>
<published>2026-11-23T00:00:00Z</published>
<updated>2026-11-28T00:00:00Z</updated>
<summary>質疑9件。</summary>
</entry>
</feed>
`,
  );
});

test("the moment of a feed is that of its latest change, which stands first", () => {
  const [newest] = feed.items;
  assert.ok(newest);
  const older = { ...newest, updated: "2021-01-01T00:00:00Z" };
  const [updated] =
    /<updated>.*<\/updated>/.exec(formatAtom({ ...feed, items: [newest, older] })) ?? [];
  assert.equal(updated, `<updated>${newest.updated}</updated>`);
});

test("a feed without conferences has a moment all the same, as RFC 4287 demands", () => {
  assert.match(formatAtom({ ...feed, items: [] }), /<updated>1970-01-01T00:00:00Z<\/updated>/);
});
