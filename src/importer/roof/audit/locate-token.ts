import type { Position } from "../../../transcript/model/model.ts";
import type { BodyToken } from "../../ground/words/body-tokens.ts";

/**
 * Where a token of a body stands in its Markdown file: line and column from 1. The tokens of its block are looked for one
 * after the other; where one is written otherwise, with an escape in it, those after it are still found.
 *
 * @param body all tokens in the order of the file
 */
export function locateToken(text: string, body: readonly BodyToken[], index: number): Position {
  const position = body[index]?.position ?? { line: 1, column: 1 };
  const first = body.findIndex((token) => token.position === position);
  const lines = text.split("\n");
  const start = lines.slice(0, position.line - 1).reduce((sum, line) => sum + line.length + 1, 0);
  let [cursor, found] = [start + position.column - 1, -1];
  for (const { text: token } of body.slice(first, index + 1)) {
    found = text.indexOf(token, cursor);
    if (found >= 0) cursor = found + token.length;
  }
  if (found < 0) return position;
  const before = text.slice(0, found).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
