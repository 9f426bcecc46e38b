import type { PublisherRecord } from "../../schemas/publisher.ts";
import { findDate } from "../ground/dates/date.ts";
import { findTime } from "../ground/dates/time.ts";
import type { Draft, SourceText } from "../ground/draft.ts";
import type { ReadOptions, Source } from "../ground/format.ts";
import { readDatedTitle } from "../grammar/head/dated-title.ts";
import type { Page } from "../grammar/page.ts";
import { readRows } from "../grammar/read-rows.ts";
import { cutPieces, tidyPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";
import { findNames } from "./white-house-names.ts";

/** What is the same in all texts of the White House. */
export const whiteHouse: PublisherRecord = {
  name: { en: "The White House" },
  timeZone: "America/New_York",
  language: "en",
  dateOrder: "month-first",
  found: {
    addresses: ["whitehouse.gov", "bidenwhitehouse.archives.gov", "obamawhitehouse.archives.gov"],
    rows: [],
    files: [],
  },
  labels: { Q: "questioner", "*AIDE": "moderator", "*STAFF": "moderator" },
  topics: false,
  boilerplate: [
    ...["THE WHITE HOUSE", "Office of the Press Secretary", "Office of the Vice President"],
    ...["For Immediate Release", "For Immediate Release:"],
  ],
};

/**
 * Reads the rows of a briefing whose title stands outside of them: the title and its day, places one below the other
 * above the first label, and the full names that the title gives for labels.
 */
export function readBriefing(
  format: string,
  source: Source,
  page: Page,
  printed: SourceText | undefined,
  options: ReadOptions,
): Draft {
  const { title, day } =
    printed === undefined ? {} : readDatedTitle(source.file, printed, options.profile?.dateOrder);
  const draft = readRows(
    format,
    source,
    {
      ...page,
      rows: page.rows.flatMap(splitTime),
      fields: { ...page.fields, ...(title && { title }) },
      days: [day ?? [], page.days ?? []].flat(),
      findPlaces,
      isLabel: (words) => inCapitals.test(words),
    },
    options,
  );
  const labels = draft.blocks.flatMap((block) => (block.kind === "label" ? [block.text] : []));
  return { ...draft, labels: findNames(title?.value ?? "", labels) };
}

/** `AMBASSADOR RICE`, `MR. McDONOUGH`, `OFFICIAL #2`: words in capitals, but for the beginning of a name, and a number. */
const inCapitals =
  /^(?:Ma?c)?\p{Lu}[\p{Lu}.'’-]*(?: (?:Ma?c)?\p{Lu}[\p{Lu}.'’-]*| #?\d{1,2}(?![^])){1,5}$/u;

/** `5:19 P.M. EDT MODERATOR: …` is two lines that were printed as one. */
function splitTime(row: Row): Row[] {
  const length = clock.exec(row.text)?.[0].length ?? 0;
  if (row.block !== undefined || length === 0) return [row];
  const [before, after] = cutPieces(row.pieces, length);
  return [
    { ...row, pieces: before, text: row.text.slice(0, length) },
    { ...row, pieces: tidyPieces(after), text: row.text.slice(length).trim(), opens: true },
  ];
}

const clock = /^\d{1,2}:\d{2}\s[AP]\.?M\.?\s[A-Z]{2,4}(?=\s+\S)/u;

/** Short rows without the end of a sentence; a title that is printed again, in capitals, is none. */
function findPlaces(rows: readonly Row[]): Row[] {
  let titled = false;
  return rows.filter(({ block, text, opens }) => {
    if (opens) titled = printedTitle.test(text);
    const ends = !/\p{Lu}\.$/u.test(text) && /[.!?…:]["”’)]?$/u.test(text);
    const isOther = titled || ends || findTime(text) !== undefined || findDate(text) !== undefined;
    return block === undefined && !isOther && text.length <= 100 && /\p{L}/u.test(text);
  });
}

const printedTitle =
  /^(?:PRESS|BACKGROUND|BRIEFING|NEWS|REMARKS|GAGGLE|TRANSCRIPT|INTERVIEW)\b(?!.*\p{Ll}{3})/u;
