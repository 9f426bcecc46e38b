import type { Feed, FeedItem } from "./feed.ts";
import { escapeXml } from "./xml.ts";

/** Writes a feed in Atom 1.0 (RFC 4287). Without items its moment is the beginning of 1970. */
export function formatAtom(feed: Feed): string {
  const updated = feed.items[0]?.updated ?? "1970-01-01T00:00:00Z";
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(feed.language)}">
<title>${escapeXml(feed.title)}</title>
<subtitle>${escapeXml(feed.subtitle)}</subtitle>
<id>${escapeXml(feed.home)}</id>
<link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>
<link rel="self" type="application/atom+xml" href="${escapeXml(feed.self)}"/>
<author><name>${escapeXml(feed.author)}</name></author>
<updated>${updated}</updated>
${feed.items.map(formatItem).join("\n")}
</feed>
`;
}

function formatItem(item: FeedItem): string {
  const address = escapeXml(item.address);
  return `<entry xml:lang="${escapeXml(item.language)}">
<title>${escapeXml(item.title)}</title>
<id>${address}</id>
<link rel="alternate" type="text/html" hreflang="${escapeXml(item.language)}" href="${address}"/>
<published>${item.published}</published>
<updated>${item.updated}</updated>
<summary>${escapeXml(item.summary)}</summary>
</entry>`;
}
