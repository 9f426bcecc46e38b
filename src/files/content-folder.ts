import { relative, resolve, sep } from "node:path";
import { showName } from "../text/show-characters.ts";

/** Absolute path of the content folder: the one given, LECTERN_CONTENT, or `content`. */
export function findContent(root = process.env["LECTERN_CONTENT"] ?? "content"): string {
  return resolve(root);
}

/** How the content folder is named in problems: from the working directory where it stands below it. */
export function showFolder(root: string): string {
  const path = relative(process.cwd(), root);
  const shown = path === "" ? "." : path.startsWith("..") ? root : path;
  return showName(shown.split(sep).join("/"));
}
