import { tokenizeText, type Word } from "./words.ts";

/**
 * How many words from a place on stand for the sign `%` behind a number, 0 if none do: `5 per cent`, `5パーセント`.
 *
 * @example countPercent(tokenizeText("5 per cent of it").words, 1) → 2
 */
export function countPercent(words: readonly Word[], from: number): number {
  const isBehindNumber = /\d$/.test(words[from - 1]?.text ?? "");
  if (!isBehindNumber || !/^[\s\-‐]?$/u.test(words[from]?.gap ?? "?")) return 0;
  const found = written.find((form) =>
    form.every(({ text, gap }, index) => {
      const word = words[from + index];
      return word?.text === text && (index === 0 || word.gap === gap);
    }),
  );
  return found?.length ?? 0;
}

const written = [
  ...[
    "per cent",
    "percent",
    "pct",
    "pour cent",
    "pour-cent",
    "Prozent",
    "procent",
    "prosent",
    "por ciento",
  ],
  ...[
    "por cento",
    "per cento",
    "процент",
    "процента",
    "процентов",
    "パーセント",
    "퍼센트",
    "phần trăm",
    "persen",
  ],
].map((form) => tokenizeText(form).words);
