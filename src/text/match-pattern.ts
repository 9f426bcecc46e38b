/** Whether a text is as a pattern says. */
export type MatchPattern = (text: string) => boolean;

/**
 * Makes the test for a pattern in which `*` stands for any characters. Case, the width of characters and how much space
 * there is do not count.
 *
 * @example createMatcher("Question * (*)")("QUESTION 3  (Vale Radio)") → true
 */
export function createMatcher(pattern: string): MatchPattern {
  return matchAny([pattern]);
}

/** Makes the test for any of some patterns, which folds a text once for all of them. */
export function matchAny(patterns: readonly string[]): MatchPattern {
  const tests = patterns.map(matchFolded);
  return (text) => {
    const folded = tests.length === 0 ? "" : fold(text);
    return tests.some((matches) => matches(folded));
  };
}

function matchFolded(pattern: string): MatchPattern {
  const [first = "", ...middle] = fold(pattern).split("*");
  const last = middle.pop();
  if (last === undefined) return (folded) => folded === first;
  return (folded) => {
    if (!folded.startsWith(first)) return false;
    let end = first.length;
    for (const part of middle) {
      const found = folded.indexOf(part, end);
      if (found < 0) return false;
      end = found + part.length;
    }
    return folded.length - last.length >= end && folded.endsWith(last);
  };
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, " ").trim().toLowerCase();
}
