import type { LaidOut, MarkedCell } from "./apply-report.ts";
import type { BodyCell, BodyCells, RestoredWords } from "./find-restored.ts";

/** A unit of a report: its id, and how many of the signs before its first word belong to it. */
interface NamedUnit {
  readonly unit: string;
  readonly signs: number;
}

/**
 * The cells of the body that an import would have written with the words that were put back. Signs are those of the
 * source; where a paragraph begins or ends they are as they stand, if the source has them there or a label or a note takes them.
 *
 * @param units those of the report; a unit that was put back whole is added
 */
export function insertCells(
  { source, body }: Pick<LaidOut, "source" | "body">,
  standing: BodyCells,
  { words, next }: RestoredWords,
  units: NamedUnit[],
): MarkedCell[] {
  const merged: MarkedCell[] = [];
  for (const [at, cell] of body.entries()) {
    const place = next.get(at);
    if (place === undefined) {
      merged.push(cell);
      continue;
    }
    const { index: before = -1, unit } = body[at - 1] ?? {};
    const gap = source.slice(before + 1, cell.index + 1);
    const known = new Set([...marks, ...[...gap, cell].flatMap(({ signs }) => signs.split(" "))]);
    let last = before;
    const settle = (index: number, number: number) => {
      const signs = settleSigns(standing, number, known) ?? joinSigns(source, last, index);
      last = index;
      return signs;
    };
    for (let index = before + 1; index < cell.index; index += 1) {
      const number = words.get(index);
      const [own, was] = [standing.cells[number ?? -1], source[index]];
      if (number === undefined || own === undefined || was === undefined) continue;
      const place = unit === cell.unit ? unit : findUnit(units, own);
      const { speech } = own.token;
      merged.push({ ...was, index, unit: place, speech, signs: settle(index, number) });
    }
    merged.push({ ...cell, signs: settle(cell.index, place) });
  }
  return merged;
}

/** What may stand around a label or a note and not in the source. */
const marks = [":", "：", "[", "]"];

/** The signs before a word of the body where it begins a paragraph, is a label's or a note's; undefined for others. */
function settleSigns(
  { cells, tail }: BodyCells,
  number: number,
  known: ReadonlySet<string>,
): string | undefined {
  const { signs, token } = cells[number] ?? { signs: tail };
  const isFirst = cells[number - 1]?.token.position !== token?.position;
  const isFree = isFirst || token?.speech !== true;
  return isFree && signs.every(({ text }) => known.has(text))
    ? signs.map(({ text }) => text).join(" ")
    : undefined;
}

/** The signs of the source before a word: those before what is left out go on to what follows it. */
function joinSigns(source: LaidOut["source"], before: number, index: number): string {
  const own = source[index]?.signs ?? "";
  const left = before + 1 < index ? (source[before + 1]?.signs ?? "") : "";
  return `${left} ${own}`.trim();
}

function findUnit(units: NamedUnit[], { signs, token: { unit } }: BodyCell): number {
  if (unit === "") return -1;
  const known = units.findIndex((one) => one.unit === unit);
  if (known >= 0) return known;
  units.push({ unit, signs: signs.filter((sign) => sign.unit === unit).length });
  return units.length - 1;
}
