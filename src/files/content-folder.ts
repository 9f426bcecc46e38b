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

/** Whether a folder with these files and folders is one of content: it has a folder of content, or is fresh, with a README.md alone. */
export function holdsContent(names: readonly string[]): boolean {
  const shown = names.filter((name) => !name.startsWith("."));
  const isFresh = shown.length === 1 && shown[0] === "README.md";
  return isFresh || shown.some((name) => contentFolders.has(name));
}

/** The folders of content. */
export const contentFolders: ReadonlySet<string> = new Set([
  ...["transcripts", "sources", "people", "outlets", "topics", "phrases", "publishers"],
  ...["permalinks", "proposed"],
]);
