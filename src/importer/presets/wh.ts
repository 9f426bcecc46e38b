import type { Draft } from "../ground/draft.ts";
import type { Format, ReadOptions, Source } from "../ground/format.ts";
import { findAddress, holdsAddress } from "./profiles/address.ts";
import { readPage } from "../formats/markdown.ts";
import { readBriefing, whiteHouse } from "./white-house.ts";

/**
 * White House briefings from 2021 to 2025 as Markdown with front matter: `Q` and no-break spaces without a
 * colon, `MS. PSAKI:`, corrections as `<s>…</s> \[…\]`. https://bidenwhitehouse.archives.gov/briefing-room/
 */
export const wh: Format = {
  name: "wh",
  summary: "White House briefings 2021–2025, Markdown with front matter",
  syntax: "markdown",
  profile: { ...whiteHouse, licence: "US federal work; collection CC0-1.0" },
  detect,
  read,
};

function detect(source: Source): number {
  if (!source.text.startsWith("---")) return 0;
  const address = findAddress(source);
  return whiteHouse.found.addresses.some((host) => holdsAddress(host, address)) ? 0.97 : 0;
}

/** The day in the front matter is that of publication. */
function read(source: Source, options: ReadOptions): Draft {
  const { page, complete } = readPage(source, options);
  const { title, start, ...fields } = page.fields;
  const days = start === undefined ? [] : [start];
  const [named] = title?.from ?? [];
  return complete(readBriefing("wh", source, { ...page, fields, days }, named, options));
}
