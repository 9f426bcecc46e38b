import type { ImportReport } from "../../schemas/import-report.ts";
import type { BodyToken } from "../ground/words/body-tokens.ts";
import { findDifferences } from "../ground/words/differences.ts";
import { layOut } from "./apply-report.ts";
import { findCell, listTokenWords } from "./cells.ts";
import { gatherBody } from "./find-restored.ts";

/**
 * Finds the words of a body of which its report says that they were put back.
 *
 * @param body the transcript's words as the source has them
 */
export function locateRestored(
  text: string,
  report: ImportReport,
  body: readonly BodyToken[],
): Set<BodyToken> {
  const { source, body: written } = layOut(text, report);
  const restored = new Set(
    (report.restored ?? []).flatMap(({ line, word = 0, text: row }) => {
      const at = findCell(source, { line, word });
      return at < 0 ? [] : [...listTokenWords(row).keys()].map((step) => at + step);
    }),
  );
  const { cells } = gatherBody(body);
  const kept = written.slice(0, -1);
  const [before, after] = [kept.map(({ word }) => word), cells.map(({ token }) => token.word)];
  const found = new Set<BodyToken>();
  let [x, y] = [0, 0];
  const end = { before: [kept.length, kept.length], after: [cells.length, cells.length] } as const;
  for (const difference of [...(findDifferences(before, after) ?? []), end]) {
    for (; x < difference.before[0]; [x, y] = [x + 1, y + 1]) {
      const token = cells[y]?.token;
      if (token !== undefined && restored.has(kept[x]?.index ?? -1)) found.add(token);
    }
    [x, y] = [difference.before[1], difference.after[1]];
  }
  return addSigns(body, found);
}

/** Signs go with the words around them, or with those on the one side where a paragraph begins or ends. */
function addSigns(body: readonly BodyToken[], words: ReadonlySet<BodyToken>): Set<BodyToken> {
  const blocks = Map.groupBy(body, ({ position }) => position);
  const found = new Set(words);
  for (const tokens of blocks.values()) {
    for (const [index, token] of tokens.entries()) {
      if (token.word !== "") continue;
      const before = tokens.slice(0, index).findLast(({ word }) => word !== "");
      const behind = tokens.slice(index + 1).find(({ word }) => word !== "");
      const near = [before, behind].flatMap((one) => one ?? []);
      if (near.length > 0 && near.every((one) => words.has(one))) found.add(token);
    }
  }
  return found;
}
