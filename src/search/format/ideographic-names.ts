import type { Form } from "./form.ts";
import { spellWhole } from "./index-words.ts";
import type { Word } from "./words.ts";

/** Names in ideographic characters with a point in them, whole and by two parts, or with a space. */
export function listIdeographicNames(words: readonly Word[]): Form[] {
  return listRuns(words).flatMap((row) => {
    const pairs = row.slice(1).map((run, at) => [row[at] ?? [], run] as const);
    const pointed = pairs.every(([, [first]]) => first?.gap !== " ");
    const whole = row.length > 2 && pointed ? [row.flat()] : [];
    return [...pairs.flatMap(([before, run]) => joinRuns(before, run)), ...whole].map(createWhole);
  });
}

/** Runs of one script in rows in which a point or a space stands between two. */
function listRuns(words: readonly Word[]): Word[][][] {
  const rows: Word[][][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const row = before?.ideographic === true && word.ideographic ? rows.at(-1) : undefined;
    if (row === undefined) rows.push([[word]]);
    else if (word.gap === "" && isSameScript(before, word)) row.at(-1)?.push(word);
    else if (/^(?:[・·•=]| )$/u.test(word.gap)) row.push([word]);
    else rows.push([[word]]);
    before = word;
  }
  return rows.filter(([first, second]) => second !== undefined && first?.[0]?.ideographic === true);
}

/** Whether two characters are of one of the scripts that are written without spaces. */
export function isSameScript(before: Word | undefined, { text }: Word): boolean {
  return scripts.some((script) => script.test(text) && script.test(before?.text ?? ""));
}

const scripts = [/^\p{scx=Han}/u, /^\p{scx=Katakana}/u, /^\p{scx=Hiragana}/u, /^\p{scx=Hangul}/u];

/** What a point joins; of a space between Chinese characters every surname and given name that may stand there. */
function joinRuns(before: readonly Word[], run: readonly Word[]): Word[][] {
  if (run[0]?.gap !== " ") return [[...before, ...run]];
  if (![...before.slice(-1), ...run.slice(0, 1)].every(({ text }) => /^\p{Script=Han}/u.test(text)))
    return [];
  const surnames = [1, 2, 3]
    .filter((size) => size <= before.length)
    .map((size) => before.slice(-size));
  const given = [1, 2, 3].filter((size) => size <= run.length).map((size) => run.slice(0, size));
  return surnames.flatMap((surname) => given.map((name) => [...surname, ...name]));
}

function createWhole(words: readonly Word[]): Form {
  return { key: spellWhole(words), start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
