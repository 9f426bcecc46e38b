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
  return rules.flatMap(({ kind, pattern, explain }) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
    return [{ kind, index: match.index, ...explain(name) }];
  });
}

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
];

interface CharacterRule {
  readonly kind: ProblemKindName;
  readonly pattern: RegExp;
  readonly explain: (name: string) => Explanation;
}
