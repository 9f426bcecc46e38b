import type { ImportReport } from "../schemas/import-report.ts";
import { shortenText } from "../text/cut-text.ts";

/** What became of the words of a source, as readers are told. */
export interface SourceWords {
  readonly total: number;
  readonly dropped: number;
  /** What was left out, by reason, in the order of the source. */
  readonly left: readonly Group[];
  /** What was repaired, by reason, each as `was → now`. */
  readonly repaired: readonly Group[];
}

interface Group {
  readonly reason: string;
  /** Each text once, with how often it stands. */
  readonly texts: readonly { readonly text: string; readonly times: number }[];
}

/**
 * Sums up the report of an import.
 *
 * @example summarizeReport(report).left → [{ reason: "page number", texts: [{ text: "2", times: 1 }] }]
 */
export function summarizeReport({ words, dropped, repairs }: ImportReport): SourceWords {
  return {
    total: words.source,
    dropped: words.dropped,
    left: groupTexts(dropped.toSorted((a, b) => a.line - b.line)),
    repaired: groupTexts(repairs.map((one) => ({ ...one, text: `${one.was} → ${one.now}` }))),
  };
}

function groupTexts(items: readonly { text: string; reason: string }[]): Group[] {
  return [...Map.groupBy(items, ({ reason }) => reason)].map(([reason, group]) => ({
    reason,
    texts: [...Map.groupBy(group, ({ text }) => shorten(text))].map(([text, { length }]) => ({
      text,
      times: length,
    })),
  }));
}

/** A whole menu of a page is long, and stands in the report. */
function shorten(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim();
  return line.length > 200 ? shortenText(line, 199) : line;
}
