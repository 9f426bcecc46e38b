import type { Token } from "../../ground/words/tokens.ts";
import type { Difference } from "../../ground/words/differences.ts";

/** Words that a body has at another place than the source: where they are put in, and where they are left out. */
export interface MovedStretch {
  readonly added: Difference;
  readonly missing: Difference;
}

/**
 * Pairs what is only put in with what is only left out where both are the same words, so that nobody is told to remove
 * words that only stand elsewhere. A comparison may begin amid a stretch, so that its words may be turned round.
 *
 * @example source "a b c d", body "c d a b" → `c d` is put in before `a`, and left out after `b`
 */
export function findMovedStretches(
  differences: readonly Difference[],
  { source, body }: { readonly source: readonly Token[]; readonly body: readonly Token[] },
): { readonly moved: readonly MovedStretch[]; readonly others: readonly Difference[] } {
  const open = new Set(differences);
  const moved = differences.flatMap((added) => {
    const now = body.slice(...added.after);
    if (!isEmpty(added.before) || now.length < fewestMoved) return [];
    const missing = [...open].find(
      ({ before, after }) => isEmpty(after) && isSame(source.slice(...before), now),
    );
    if (missing === undefined) return [];
    open.delete(added);
    open.delete(missing);
    return [{ added, missing }];
  });
  return { moved, others: [...open] };
}

/** Fewer words or signs may be the same by chance. */
const fewestMoved = 4;

function isEmpty([start, end]: Difference["before"]): boolean {
  return start === end;
}

function isSame(was: readonly Token[], now: readonly Token[]): boolean {
  if (was.length !== now.length) return false;
  const [first, second] = [was, now].map((tokens) =>
    tokens.map(({ text }) => `${text}\n`).join(""),
  );
  return `\n${first ?? ""}${first ?? ""}`.includes(`\n${second ?? ""}`);
}
