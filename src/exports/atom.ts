import { escapeXml } from "./xml.ts";

/** A feed of conferences, newest first; addresses are absolute. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  readonly language: string;
  readonly author: string;
  /** Address of the first page. */
  readonly home: string;
  /** Address of the feed itself. */
  readonly self: string;
  readonly items: readonly FeedItem[];
}

export interface FeedItem {
  readonly title: string;
  readonly address: string;
  readonly language: string;
  /** The moment of the conference with its offset: `2022-02-02T08:13:00+09:00`. */
  readonly time: string;
  readonly summary: string;
}

/** Writes a feed in Atom 1.0 (RFC 4287). Without items its moment is the beginning of 1970. */
export function formatAtom(feed: Feed): string {
  const updated = feed.items[0]?.time ?? "1970-01-01T00:00:00Z";
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
<updated>${item.time}</updated>
<summary>${escapeXml(item.summary)}</summary>
</entry>`;
}
