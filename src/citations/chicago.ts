import type { CitationRecord } from "./cited.ts";
import { formatAmericanDate } from "./dates.ts";
import { describeCited } from "./description.ts";
import { addFingerprint } from "./fingerprint-note.ts";
import { type CslName, formatNameByFamily, formatReadingName } from "./names.ts";
import type { RichText } from "./rich-text.ts";
import { closeSentence, joinParts, nestQuotes } from "./sentence.ts";

/**
 * Chicago, bibliography entry: author, title in quotation marks, kind of text, event, date, archive, address.
 *
 * Source: The Chicago Manual of Style, 17th ed., chapter 14, on papers and speeches given at meetings.
 */
export function formatChicago(record: CitationRecord): RichText {
  const event = record["event-title"];
  const cited =
    event === undefined
      ? describeCited(record.custom)
      : `${describeCited(record.custom)} presented at the ${event}`;
  const when = formatAmericanDate(record.issued);
  const text = [
    `${closeSentence(joinAuthors(record.author))} `,
    `“${closeSentence(nestQuotes(record.title))}” `,
    `${closeSentence(joinParts([cited, record["event-place"], when]))} `,
    `${closeSentence(record.archive)} `,
    `${record.URL}.`,
  ];
  return addFingerprint(text, record);
}

/** Names all of up to ten authors; of more than ten, the first seven and `et al.` */
function joinAuthors([first, ...others]: readonly CslName[]): string {
  if (first === undefined) return "";
  const names = [formatNameByFamily(first), ...others.map(formatReadingName)];
  if (names.length > 10) return `${names.slice(0, 7).join(", ")}, et al.`;
  const last = names.at(-1) ?? "";
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")}, and ${last}`;
}
