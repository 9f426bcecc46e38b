import { readdirSync, statSync } from "node:fs";
import { findContent, holdsContent, showFolder } from "../files/content-folder.ts";
import { UsageError } from "./command.ts";

/**
 * Absolute path of the content folder that a command works in, which may not be there yet: the one given,
 * LECTERN_CONTENT, or `content`.
 *
 * @throws UsageError where a file stands there
 */
export function nameContent(given?: string): string {
  const root = findContent(given);
  const found = statSync(root, { throwIfNoEntry: false });
  if (found === undefined || found.isDirectory()) return root;
  throw new UsageError(`Unexpected file \`${showFolder(root)}\`, expected a content folder.`);
}

/**
 * The same of a folder that a command is to read.
 *
 * @throws UsageError where there is none, or nothing in it is content, which would look like an empty archive
 */
export function openContent(given?: string): string {
  const root = nameContent(given);
  if (statSync(root, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(
      `Unexpected content folder \`${showFolder(root)}\`, expected one that exists.`,
    );
  if (holdsContent(readdirSync(root))) return root;
  throw new UsageError(
    `Unexpected content folder \`${showFolder(root)}\`, expected one with a folder \`transcripts\`. \`archive import\` makes it.`,
  );
}
