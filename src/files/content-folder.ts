import { resolve } from "node:path";

/** Absolute path of the content folder: the one given, LECTERN_CONTENT, or `content`. */
export function findContent(root = process.env["LECTERN_CONTENT"] ?? "content"): string {
  return resolve(root);
}
