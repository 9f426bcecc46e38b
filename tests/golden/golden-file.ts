import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

/** A file beside its fixture that says what the code is expected to give. */
export interface GoldenFile {
  readonly path: string;
  /** What the code gives today; undefined where no such file must be there. */
  readonly text: string | undefined;
}

/** What rewriting did to a golden file. */
export type Rewritten = "same" | "new" | "changed" | "removed";

/** Fails where the file is missing or holds something else; it never writes. */
export function assertGolden({ path, text }: GoldenFile): void {
  const expected = readGolden(path);
  if (expected === undefined && text !== undefined) {
    assert.fail(`${path} is missing; \`npm run golden\` writes it`);
  }
  assert.equal(text, expected, `${path} expects something else; \`npm run golden\` rewrites it`);
}

/** Makes the file say what the code gives today. */
export function rewriteGolden({ path, text }: GoldenFile): Rewritten {
  const expected = readGolden(path);
  if (text === expected) return "same";
  if (text === undefined) {
    rmSync(path);
    return "removed";
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return expected === undefined ? "new" : "changed";
}

function readGolden(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
