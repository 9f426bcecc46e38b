import type { CitationRecord } from "./cited.ts";
import { formatApaDate } from "./dates.ts";
import { describeCited } from "./description.ts";
import { addFingerprint } from "./fingerprint-note.ts";
import { formatInitialName } from "./names.ts";
import type { RichText } from "./rich-text.ts";
import { closeSentence, joinParts } from "./sentence.ts";

/**
 * APA: author, date, title in italics, kind of text in brackets, archive, event and place, address.
 *
 * Source: Publication Manual of the American Psychological Association, 7th ed., chapters 9 and 10.
 */
export function formatApa(record: CitationRecord): RichText {
  const keepers = [record.publisher, record.archive];
  const event = joinParts([record["event-title"], record["event-place"]]);
  const text: RichText = [
    `${closeSentence(joinAuthors(record.author.map(formatInitialName)))} `,
    `(${formatApaDate(record.issued)}). `,
    { italic: record.title },
    ` [${describeCited(record.custom)}]. `,
    ...[...keepers, event].filter(Boolean).map((part) => `${closeSentence(part ?? "")} `),
    record.URL,
  ];
  return addFingerprint(text, record);
}

/** Names all of up to twenty authors; of more than twenty, the first nineteen and the last. */
function joinAuthors(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  if (names.length <= 1) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}
