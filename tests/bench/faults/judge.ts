/** Paths with contents. */
export type Tree = ReadonlyMap<string, string>;

/** The folder before a command and after it, undisturbed. */
export interface Course {
  readonly before: Tree;
  readonly after: Tree;
  /** Names of the operations on files, in order. */
  readonly operations: readonly string[];
  readonly milliseconds: number;
}

/** How many files, or sites, are lost or half. */
export interface Harm {
  readonly lost: number;
  readonly half: number;
}

/** A file that is neither as before nor as after is half; one that is missing and was there is lost. */
export function judgeFiles(now: Tree, { before, after }: Course): Harm {
  const seen = [...now].filter(([path]) => !/(?:^|\/)\./.test(path));
  const half = seen.filter(([path, content]) => {
    return before.get(path) !== content && after.get(path) !== content;
  });
  const lost = [...before.keys()].filter((path) => after.has(path) && !now.has(path));
  return { lost: lost.length, half: half.length };
}

/**
 * A site of which some files are missing or belong to another is half. Between renames it stands under another name, or
 * is there in the pieces from which the next build puts the new one in its place; if it is not there either, it is lost.
 */
export function judgeSite(now: Tree, { before, after }: Course): Harm {
  const site = takeBelow(now, "dist/");
  const whole = [takeBelow(before, "dist/"), takeBelow(after, "dist/")] as const;
  if (site.size === 0) {
    const aside = takeBelow(now, ".dist.whole/");
    const isThere = whole.some((one) => isSame(one, aside)) || isBeingChanged(now, whole[1]);
    return { lost: isThere ? 0 : 1, half: 0 };
  }
  return { lost: 0, half: whole.some((one) => isSame(one, site)) ? 0 : 1 };
}

/** Whether each file of the new site stands in the hidden one or waits to be put there. */
function isBeingChanged(now: Tree, after: Tree): boolean {
  const update = takeBelow(now, ".dist.update/");
  return [...after].every(([path, text]) => {
    return update.get(`folder/${path}`) === text || update.get(`made/${path}`) === text;
  });
}

function takeBelow(tree: Tree, folder: string): Tree {
  const below = [...tree].filter(([path]) => path.startsWith(folder));
  return new Map(below.map(([path, content]) => [path.slice(folder.length), content]));
}

function isSame(one: Tree, other: Tree): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
