import assert from "node:assert/strict";
import { test } from "node:test";
import { formatJsonFeed } from "../../src/exports/json-feed.ts";

test("a feed is JSON Feed 1.1, with the days of publication and of the last change", () => {
  const text = formatJsonFeed({
    title: "Lectern",
    subtitle: "Transcripts",
    language: "en",
    author: "Keeper",
    home: "https://lectern.example/",
    self: "https://lectern.example/feed.json",
    items: [
      {
        title: "林外務大臣臨時会見記録",
        address: "https://lectern.example/ja/2022/02/02/hayashi-extraordinary/",
        language: "ja",
        published: "2026-11-23T00:00:00Z",
        updated: "2026-11-28T00:00:00Z",
        summary: "質疑9件。",
      },
    ],
  });
  assert.deepEqual(JSON.parse(text), {
    version: "https://jsonfeed.org/version/1.1",
    title: "Lectern",
    description: "Transcripts",
    language: "en",
    home_page_url: "https://lectern.example/",
    feed_url: "https://lectern.example/feed.json",
    authors: [{ name: "Keeper" }],
    items: [
      {
        id: "https://lectern.example/ja/2022/02/02/hayashi-extraordinary/",
        url: "https://lectern.example/ja/2022/02/02/hayashi-extraordinary/",
        title: "林外務大臣臨時会見記録",
        language: "ja",
        content_text: "質疑9件。",
        date_published: "2026-11-23T00:00:00Z",
        date_modified: "2026-11-28T00:00:00Z",
      },
    ],
  });
});
