import type { Feed, FeedItem } from "./feed.ts";

/** Writes a feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed(feed: Feed): string {
  const json = {
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.subtitle,
    language: feed.language,
    home_page_url: feed.home,
    feed_url: feed.self,
    authors: [{ name: feed.author }],
    items: feed.items.map(formatItem),
  };
  return `${JSON.stringify(json, null, 2)}\n`;
}

function formatItem({ title, address, language, published, updated, summary }: FeedItem) {
  return {
    id: address,
    url: address,
    title,
    language,
    content_text: summary,
    date_published: published,
    date_modified: updated,
  };
}
