import { stat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { contentFolders } from "../../files/content-folder.ts";
import { type Problem, createProblem } from "../../problems/problem.ts";
import { findNearest } from "../../problems/suggestion.ts";

/**
 * Reports folders of the content that are not there, though files in them are named: one problem for a folder, the
 * topmost, in place of one for each file.
 *
 * @param needed paths of files below the content folder: `topics/sado.yaml`, `sources/2022/a.txt`
 */
export async function findMissingFolders(
  needed: Iterable<string>,
  { root, shown }: { readonly root: string; readonly shown: string },
): Promise<Problem[]> {
  const known = new Map<string, boolean>();
  const counts = new Map<string, number>();
  for (const path of needed) {
    const missing = await findFirstMissing(path, root, known);
    if (missing !== undefined) counts.set(missing, (counts.get(missing) ?? 0) + 1);
  }
  return await Promise.all(
    Array.from(counts)
      .filter(([, count]) => count >= fewest)
      .map(async ([folder, count]) => {
        const other = await findRenamed(folder, root);
        return createProblem(
          "file-read",
          { file: `${shown}/${folder}/` },
          {
            message: `The folder is missing, and with it ${String(count)} of the files that the archive names.`,
            why: "What they say is missing from the archive.",
            fix:
              other === undefined
                ? "Restore it from its history. If it never was there, write the files."
                : `If \`${other}\` is this folder under another name, rename it back. If not, restore it from its history.`,
          },
        );
      }),
  );
}

/** Of a single file that is missing its own problem says all. */
const fewest = 2;

async function findFirstMissing(
  path: string,
  root: string,
  known: Map<string, boolean>,
): Promise<string | undefined> {
  const names = path.split("/").slice(0, -1);
  for (const index of names.keys()) {
    const folder = names.slice(0, index + 1).join("/");
    const isThere = known.get(folder) ?? (await isFolder(join(root, folder)));
    known.set(folder, isThere);
    if (!isThere) return folder;
  }
  return undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() === true;
}

/** A folder beside it that is none of the content, with nearly its name. */
async function findRenamed(folder: string, root: string): Promise<string | undefined> {
  const [name = "", ...above] = folder.split("/").reverse();
  const parent = above.reverse().join("/");
  const entries = await readdir(join(root, parent), { withFileTypes: true }).catch(() => []);
  const others = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  const unknown = parent === "" ? others.filter((one) => !contentFolders.has(one)) : [];
  const nearest = findNearest(name, unknown) ?? unknown.find((one) => one.startsWith(name));
  return nearest === undefined ? undefined : `${parent === "" ? "" : `${parent}/`}${nearest}`;
}
