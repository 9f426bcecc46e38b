import { existsSync } from "node:fs";
import { findContent, showFolder } from "../files/content-folder.ts";
import { UsageError } from "./command.ts";

/**
 * Absolute path of the content folder that a command is to read: the one given, LECTERN_CONTENT, or `content`.
 *
 * @throws UsageError where there is none, which would look like an empty archive
 */
export function openContent(given?: string): string {
  const root = findContent(given);
  if (existsSync(root)) return root;
  throw new UsageError(
    `Unexpected content folder \`${showFolder(root)}\`, expected one that exists.`,
  );
}
