import { type Readings, readRow } from "./readings.ts";
import { type Clause, type Query, splitQuery, type Term } from "./split-query.ts";

/**
 * Reads a query as typed, with the forms that its words are found in.
 *
 * Quotes of any kind make a phrase, one left open reaches to the end; `-` before a word or a phrase
 * excludes it; `OR` or `|` between two lets either be found. Outside quotes a word stands for its other forms too,
 * unless punctuation or signs join it to others (`U.S.`, `10:30`, `2+2`), and a Chinese, Japanese or Korean string is
 * found as written. What people write in several forms, a number, a name, a compound, is found in each of them.
 *
 * @example parseQuery('visits "Sado Island" -gold') → word `visits`, phrase `Sado Island`, excluded word `gold`
 */
export function parseQuery(input: string): Query {
  const { text, clauses } = splitQuery(input);
  return { text, clauses: removeRepeated(addReadings(clauses)) };
}

/** Adds the readings of terms outside quotes: of those that stand in a row together, of excluded ones alone. */
function addReadings(clauses: readonly Clause[]): Clause[] {
  const readings = new Map<Term, Readings>();
  for (const row of listRows(clauses)) {
    for (const [index, own] of readRow(row).entries()) {
      const term = row[index];
      if (term !== undefined) readings.set(term, own);
    }
  }
  const add = (term: Term): Term => {
    const own = readings.get(term);
    return own === undefined ? term : { ...term, readings: own };
  };
  return clauses.map(({ excluded, anyOf }) => ({
    excluded,
    anyOf: anyOf.map((terms) => terms.map(add)),
  }));
}

/** Terms outside quotes that stand in a row: a quoted one, an excluded one and alternatives end it. */
function listRows(clauses: readonly Clause[]): Term[][] {
  const rows: Term[][] = [[]];
  for (const { excluded, anyOf } of clauses) {
    const isApart = excluded || anyOf.length > 1;
    for (const terms of anyOf) {
      if (isApart) rows.push([]);
      for (const term of terms) {
        if (term.quoted) rows.push([]);
        else rows.at(-1)?.push(term);
      }
    }
    if (isApart) rows.push([]);
  }
  return rows.filter(({ length }) => length > 0);
}

function removeRepeated(clauses: readonly Clause[]): Clause[] {
  const single = clauses.map(({ excluded, anyOf }) => ({ excluded, anyOf: dropSame(anyOf) }));
  return dropSame(single);
}

/** Leaves out what says the same as something before it, wherever it stands. */
function dropSame<Item>(items: readonly Item[]): Item[] {
  const seen = new Map<string, Item>();
  for (const item of items) {
    const key = JSON.stringify(item, (name, value: unknown) =>
      ["start", "words", "readings"].includes(name) ? undefined : value,
    );
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}
