import { escapeXml } from "./xml.ts";

/** The data with which a browser searches the archive from its address bar. */
export interface OpenSearch {
  /** Name of the archive; it is cut after the 16 characters that the format allows. */
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** Absolute addresses of the search page and of the icon. */
  readonly search: string;
  readonly icon: string;
}

/** An OpenSearch 1.1 description, https://github.com/dewitt/opensearch. */
export function formatOpenSearch({
  name,
  description,
  language,
  search,
  icon,
}: OpenSearch): string {
  const short = Array.from(name).slice(0, 16).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(short)}</ShortName>
  <Description>${escapeXml(Array.from(description).slice(0, 1024).join(""))}</Description>
  <Language>${escapeXml(language)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image type="image/svg+xml">${escapeXml(icon)}</Image>
  <Url type="text/html" template="${escapeXml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
