import type { CitationRecord } from "./cited.ts";
import { formatMlaDate } from "./dates.ts";
import { describeCited } from "./description.ts";
import { addFingerprint } from "./fingerprint-note.ts";
import { type CslName, formatNameByFamily, formatReadingName } from "./names.ts";
import type { RichText } from "./rich-text.ts";
import { closeSentence, joinParts, nestQuotes } from "./sentence.ts";

/**
 * MLA: author, title, container (the conference), kind of text, date, place; second container (the archive), address.
 * An unknown date is left out.
 *
 * Source: MLA Handbook, 9th ed., chapter 5, the template of core elements.
 */
export function formatMla(record: CitationRecord): RichText {
  const date = record.issued && formatMlaDate(record.issued);
  const facts = joinParts([describeCited(record.custom), date, record["event-place"]]);
  const text: RichText = [
    `${closeSentence(joinAuthors(record.author))} `,
    ...formatTitles(record),
    `${closeSentence(facts)} `,
    { italic: record.archive },
    `, ${record.URL}.`,
  ];
  return addFingerprint(text, record);
}

/** A unit's title stands in quotation marks before its conference; a conference's own title in italics. */
function formatTitles(record: CitationRecord): RichText {
  const event = record["event-title"];
  if (event === undefined) return [{ italic: closeSentence(record.title) }, " "];
  return [`“${closeSentence(nestQuotes(record.title))}” `, { italic: event }, ", "];
}

/** Names both of two authors; of more than two, the first and `et al.` */
function joinAuthors([first, second, ...others]: readonly CslName[]): string {
  if (first === undefined) return "";
  if (second === undefined) return formatNameByFamily(first);
  if (others.length > 0) return `${formatNameByFamily(first)}, et al.`;
  return `${formatNameByFamily(first)}, and ${formatReadingName(second)}`;
}
