import type { ProblemKindName } from "./kinds.ts";
import type { Explanation } from "./problem.ts";

/** A character that is no text or deceives the eye. */
export interface CharacterFault extends Explanation {
  readonly kind: ProblemKindName;
  /** Where it stands in the text, from 0. */
  readonly index: number;
}

/** Finds characters that content may not have, or that need a look: the first of each kind. */
export function findCharacterFaults(text: string): CharacterFault[] {
  return rules.flatMap(({ kind, pattern, unless, explain }) => {
    const match = pattern.exec(text);
    if (match === null || unless?.test(text) === true) return [];
    const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return [{ kind, index: match.index, ...explain(name) }];
  });
}

/**
 * A text without the characters that are not seen, for the values that an import writes.
 *
 * @example leaveUnseen("The\u200B Minister") → "The Minister"
 */
export function leaveUnseen(text: string): string {
  const marks = rightToLeft.test(text) ? /(?!)/g : /[\u061C\u200E\u200F]/g;
  return text.replaceAll(new RegExp(unseen, "gv"), "").replaceAll(marks, "");
}

/** Letters of these scripts do not join, and words stand apart by spaces or need none. */
const plain = String.raw`\p{sc=Latn}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}`;
const joining = String.raw`[[\p{L}\p{M}\p{Nd}]--[${plain}0-9\u0300-\u036F]]`;
/** Between these letters a space without width divides words. */
const spaceless = String.raw`[\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]`;
const rightToLeft =
  /[[\p{sc=Adlm}\p{sc=Arab}\p{sc=Hebr}\p{sc=Nkoo}\p{sc=Rohg}\p{sc=Syrc}\p{sc=Thaa}]&&\p{L}]/v;

/** Characters without a shape of their own, where neither a script nor an emoji needs them. */
const unseen = new RegExp(
  [
    String.raw`[\u00AD\u034F\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0]`,
    String.raw`(?<![\p{Emoji}\u{E0020}-\u{E007F}])[\u{E0000}-\u{E007F}]`,
    String.raw`(?<!${joining})\u200C|\u200C(?!${joining})`,
    String.raw`(?<!${joining}|[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F])\u200D`,
    String.raw`(?<!${joining})\u200D(?!\p{Extended_Pictographic})`,
    String.raw`(?<!${spaceless})\u200B|\u200B(?!${spaceless})`,
  ].join("|"),
  "v",
);

const rules: readonly CharacterRule[] = [
  {
    kind: "character-refused",
    pattern: /[\p{Cs}\p{Noncharacter_Code_Point}]|(?!\t)\p{Cc}/u,
    explain: (name) => ({
      message: `Unexpected character ${name}, expected text.`,
      why: "Programs show it differently, and no word contains it.",
      fix: "Remove it, or write the character that was meant.",
    }),
  },
  {
    kind: "character-lost",
    pattern: /\uFFFD/u,
    explain: (name) => ({
      message: `The character ${name} stands for one that was lost.`,
      why: "It was put there when the text was read in a wrong encoding.",
      fix: "Compare with the source and write the right character.",
    }),
  },
  {
    kind: "character-hidden",
    pattern: /[\u202A-\u202E\u2066-\u2069]/u,
    explain: (name) => ({
      message: `The character ${name} changes the order in which text is shown.`,
      why: "A reader sees other words than the file has.",
      fix: "Remove it.",
    }),
  },
  {
    kind: "character-hidden",
    pattern: unseen,
    explain: explainUnseen,
  },
  {
    kind: "character-hidden",
    pattern: /[\u061C\u200E\u200F]/,
    unless: rightToLeft,
    explain: explainUnseen,
  },
];

function explainUnseen(name: string): Explanation {
  return {
    message: `The character ${name} is not seen.`,
    why: "Two texts that differ in it look the same.",
    fix: "Remove it.",
  };
}

interface CharacterRule {
  readonly kind: ProblemKindName;
  readonly pattern: RegExp;
  /** What a text has that needs the characters. */
  readonly unless?: RegExp;
  readonly explain: (name: string) => Explanation;
}
