import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { isMissing } from "./system-error.ts";

/** Where a folder is changed; both stand side by side, so that a rename moves them. */
export interface UpdatePlaces {
  /** The folder that readers see. */
  readonly folder: string;
  /** What is to be changed in it, and the folder itself while that is done; not there where no change was begun. */
  readonly update: string;
}

/** What a folder is to become. */
export interface FolderChange {
  /** The folder of the new files, at their paths below the changed one; it is taken away. */
  readonly made: string;
  /** Paths of files that are to be gone. */
  readonly removed: readonly string[];
}

/**
 * Changes some files of a folder, by renames alone: all of them or none. While it does so the folder is hidden. Killed
 * at any point, it leaves the old folder, the new one, or the hidden one, which `finishUpdate` of the next process
 * brings back as the new one. It costs what is changed, however large the folder is.
 *
 * @throws the system's error; the folder then stands as it was
 */
export function updateFolder(places: UpdatePlaces, { made, removed }: FolderChange): void {
  const { update } = places;
  rmSync(update, { recursive: true, force: true });
  mkdirSync(update);
  renameSync(made, join(update, "made"));
  writeFileSync(join(update, "removed.json.draft"), JSON.stringify(removed));
  // From here on the change is finished, if not by this process, then by the next.
  renameSync(join(update, "removed.json.draft"), join(update, "removed.json"));
  finishUpdate(places);
}

/**
 * Ends a change of a folder that was begun.
 *
 * @throws the system's error; the folder then stands where it stood before this call, as it was then
 */
export function finishUpdate({ folder, update }: UpdatePlaces): void {
  if (!existsSync(update)) return;
  const hidden = join(update, "folder");
  if (!existsSync(join(update, "removed.json"))) {
    forget(update);
    return;
  }
  const undo: (() => void)[] = [];
  const move = (from: string, to: string) => {
    renameSync(from, to);
    undo.push(() => {
      renameSync(to, from);
    });
  };
  try {
    if (existsSync(folder)) move(folder, hidden);
    const removed = JSON.parse(readFileSync(join(update, "removed.json"), "utf8")) as string[];
    applyChange(
      { made: join(update, "made"), removed },
      { hidden, old: join(update, "old") },
      move,
    );
    removeEmpty(hidden, removed);
    renameSync(hidden, folder);
  } catch (error) {
    for (const step of undo.toReversed()) step();
    if (existsSync(folder)) forget(update);
    throw error;
  }
  forget(update);
}

/** What cannot be removed is removed by the next process: without its list it is no change any more. */
function forget(update: string): void {
  rmSync(join(update, "removed.json"), { force: true });
  rmSync(update, { recursive: true, force: true });
}

/** What a file was before it was replaced or removed is kept under a number until the change is whole. */
function applyChange(
  { made, removed }: FolderChange,
  { hidden, old }: { readonly hidden: string; readonly old: string },
  move: (from: string, to: string) => void,
): void {
  mkdirSync(old, { recursive: true });
  let kept = readdirSync(old).length;
  for (const path of removed) putAside(join(hidden, path));
  for (const entry of readdirSync(made, { recursive: true, withFileTypes: true })) {
    const from = join(entry.parentPath, entry.name);
    const to = join(hidden, relative(made, from));
    if (entry.isDirectory()) mkdirSync(to, { recursive: true });
    else {
      putAside(to);
      move(from, to);
    }
  }

  function putAside(path: string): void {
    try {
      move(path, join(old, String(kept)));
      kept += 1;
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }
}

/** Removes folders in which no file is left; one that is not empty, or gone already, refuses it. */
export function removeEmpty(folder: string, files: readonly string[]): void {
  for (const file of files) {
    for (let one = dirname(file); one !== "."; one = dirname(one)) {
      try {
        rmdirSync(join(folder, one));
      } catch {
        break;
      }
    }
  }
}
