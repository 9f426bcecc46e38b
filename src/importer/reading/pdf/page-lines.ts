import { isNote } from "../../../transcript/parse/note.ts";
import type { Dropped } from "../../ground/draft.ts";
import { pageNumber } from "../text/text-lines.ts";
import { trimText } from "../../ground/lines.ts";
import type { PdfLine } from "./lines.ts";

/** The lines of the text, and the dropped lines of the printed page. */
export interface CleanPages {
  readonly lines: readonly PdfLine[];
  readonly dropped: readonly Dropped[];
}

/**
 * Drops page numbers, running headers and footers, and stamps on the margin. A running line stands at the edge
 * of two pages or more, at the same height, and is the same but for its digits. A line that also stands inside
 * a page is kept, since it may be a label.
 */
export function dropPageLines(pages: readonly (readonly PdfLine[])[]): CleanPages {
  const edges = pages.map(findEdges);
  const places = new Map<string, Set<number>>();
  for (const line of edges.flatMap((edge) => [...edge])) {
    const place = describePlace(line);
    places.set(place, (places.get(place) ?? new Set()).add(line.page));
  }
  const inner = new Set(
    pages.flatMap((lines, index) =>
      lines.filter((line) => edges[index]?.has(line) !== true).map(({ text }) => text.trim()),
    ),
  );
  const least = Math.max(2, Math.min(pages.length / 3, 6));
  const dropped: Dropped[] = [];
  const lines = pages.flatMap((page, index) => {
    const isRunning = (line: PdfLine) =>
      edges[index]?.has(line) === true &&
      (places.get(describePlace(line))?.size ?? 0) >= least &&
      !inner.has(line.text.trim()) &&
      !isNote(line.text.trim());
    return page.filter((line) => {
      const reason = findReason(line, isRunning(line), page);
      if (reason === undefined) return true;
      dropped.push({ text: trimText(line.text), line: line.page, reason });
      return false;
    });
  });
  return { lines, dropped };
}

function findReason(line: PdfLine, running: boolean, page: readonly PdfLine[]): string | undefined {
  if (line.turned) return "text that stands sideways on the page";
  const text = trimText(line.text);
  const numbered = pageNumber.test(text);
  if (running) return numbered ? "page number" : "running header";
  return numbered && standsApart(line, page) && text.includes(String(line.page))
    ? "page number"
    : undefined;
}

/** The highest and the lowest three lines of a page. */
function findEdges(lines: readonly PdfLine[]): Set<PdfLine> {
  const sorted = [...lines].sort((a, b) => b.y - a.y);
  return new Set([...sorted.slice(0, 3), ...sorted.slice(-3)]);
}

function describePlace({ text, y }: PdfLine): string {
  return `${String(Math.round(y))} ${text.trim().replace(/\d+/g, "#")}`;
}

/** Whether nothing stands within two lines above and below. */
function standsApart(line: PdfLine, page: readonly PdfLine[]): boolean {
  return page.every((other) => other === line || Math.abs(other.y - line.y) > line.size * 2.5);
}
