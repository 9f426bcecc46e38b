import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Has test files share a process: those that read the same built site, which also share their browser, and those that
 * disturb no other, a few files each, since to load the modules of the project takes longer than most of their tests.
 * Writes a file that imports them for each process into the folder, and returns what `node --test` is to run, which
 * runs it in the order of the names. Files with a site take longest and wait for its build, and begin first, each beside one
 * that waits for nothing; the shortest come last, so that no processor is left alone with a long one at the end.
 */
export function groupTests(tests: readonly string[], folder: string): string[] {
  const kinds = Map.groupBy(tests, findKind);
  const groups = [...kinds]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([kind, members]) => ({
      waits: ![pure, alone].includes(kind),
      files: divide(kind, members),
    }));
  const list = (waits: boolean) =>
    groups.flatMap((group) => (group.waits === waits ? group.files : []));
  return alternate(list(true), list(false)).map((members, index) => {
    const group = join(folder, `group-${String(index + 1).padStart(3, "0")}.test.ts`);
    writeFileSync(group, members.map(formatImport).join(""));
    return group;
  });
}

/** What the files of a process have in common: how their site is made, or one of the constants below. */
function findKind(test: string): string {
  const text = readFileSync(test, "utf8");
  if (isPure(test, text)) return pure;
  if (builds.test(text)) return aloneInSite;
  const [site] = sharedSite.exec(text) ?? [];
  return inSite.test(test) ? (site ?? aloneInSite) : alone;
}

/** Whether a test file starts no browser or build of a site, and has nothing that would hold for its neighbours too. */
function isPure(test: string, text: string): boolean {
  return !ownProcess.test(test) && ![builds, holdsForAll, indexes].some((one) => one.test(text));
}

function rank(kind: string): number {
  return [aloneInSite, pure, alone].indexOf(kind);
}

/** One of the first, one of the others, and so on; then what is left of either. */
function alternate<Value>(first: readonly Value[], others: readonly Value[]): Value[] {
  const length = Math.max(first.length, others.length);
  return Array.from({ length }, (_, at) => [
    ...first.slice(at, at + 1),
    ...others.slice(at, at + 1),
  ]).flat();
}

function divide(kind: string, members: readonly string[]): string[][] {
  const own = [alone, aloneInSite].includes(kind) ? 1 : members.length;
  const size = kind === pure ? groupSize : own;
  return Array.from({ length: Math.ceil(members.length / size) }, (_, index) =>
    members.slice(index * size, (index + 1) * size),
  );
}

function formatImport(test: string): string {
  return `import ${JSON.stringify(pathToFileURL(resolve(test)).href)};\n`;
}

const groupSize = 10;
const aloneInSite = "alone with a site";
const alone = "alone";
const pure = "pure";
const inSite = /^tests\/site\/[^/]+$/;
const ownProcess = /^tests\/(?:site\/[^/]+|browser\/.*)$/;

/** `useSite()`, `buildSite()`, `useSite(createOldContent)`: the same call in several files is the same site. */
const sharedSite = /(?<=\b(?:use|build)Site\()\w*(?=[,)])/;

/** What builds sites and compares them, and sets the environment for it. */
const builds = /\/compare-builds\.ts"/;

/** A change of the environment, hooks of all tests or modules. */
const holdsForAll =
  /\bprocess\.env\[[^\]]+\] \?*=[^=]|\b(?:delete |assign\()process\.env\b|\bprocess\.chdir\b|^(?:before|beforeEach|afterEach|registerHooks)\(/m;

/** What runs Pagefind's program, which the first that is done closes. */
const indexes = /\/(?:index-folder|open-pagefind)\.ts"/;
