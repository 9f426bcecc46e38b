import { findRoleWord } from "../../../transcript/speakers/role-from-label.ts";
import { isPlausibleLabel } from "../../ground/plausible.ts";
import { findColonLabel } from "../../ground/line-label.ts";
import { cutPieces, joinPieces, tidyPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";

/**
 * Makes the finder of labels inside of a text. After the end of a sentence a label that recurs in the document, is a word for who asks
 * or has two words and more begins the words of somebody else; where nearly all labels are in capitals, so does another of this form.
 *
 * @param texts the rows or captions of the document
 * @example of texts `CHIEF LANE: Yes.`, `REPORTER: Why?`, `CHIEF LANE: So.`, … → in `So. SGT. MAY: One more.` it finds 4
 */
export function createInnerFinder(texts: readonly string[]): (text: string) => number[] {
  const labels = texts.flatMap((text) => findColonLabel(text)?.label ?? []);
  const capitals = labels.filter(isInCapitals);
  const isLoud = capitals.length >= 4 && capitals.length >= labels.length * 0.9;
  const counts = Map.groupBy(labels, (label) => label);
  const isKnown = (label: string) => {
    const isSpeaker = /\s/.test(label) || findRoleWord(label) !== undefined || isLoud;
    return (counts.get(label)?.length ?? 0) > 1 && label.length > 2 && isSpeaker;
  };
  if (!labels.some(isKnown)) return () => [];
  const isMeant = (label: string) =>
    isKnown(label) ||
    (isLoud && isInCapitals(label) && /\s/.test(label) && isPlausibleLabel(label));
  return (text) =>
    [...text.matchAll(inner)].flatMap(({ index, 1: label = "" }) =>
      isMeant(label) && index > 0 ? [index] : [],
    );
}

const inner =
  /(?<=[.?!…]["”)\]]?\s{1,3})(\p{Lu}[\p{L}\p{N}.'’(),-]{1,24}(?: [\p{L}\p{N}.'’(),-]{1,24}){0,4}):(?=\s+[\p{L}¿¡"“«])/gu;

function isInCapitals(label: string): boolean {
  return !/\p{Ll}/u.test(label) && /\p{Lu}{2}/u.test(label);
}

/** Divides rows at the labels inside of them. */
export function divideAtHidden(rows: readonly Row[]): Row[] {
  const find = createInnerFinder(
    rows.flatMap(({ block, text }) => (block === undefined ? [text] : [])),
  );
  return rows.flatMap((row) => {
    const places = row.block === undefined ? find(row.text) : [];
    return places.length === 0 ? [row] : divideRow(row, places);
  });
}

function divideRow(row: Row, places: readonly number[]): Row[] {
  const parts: Row[] = [];
  let [rest, from] = [row.pieces, 0];
  for (const place of [...places, row.text.length]) {
    const [part, after] = cutPieces(rest, place - from);
    const pieces = tidyPieces(part);
    parts.push({
      ...row,
      pieces,
      text: joinPieces(pieces),
      line: pieces[0]?.line ?? row.line,
      opens: true,
    });
    [rest, from] = [after, place];
  }
  return parts;
}
