import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * Has test files that disturb no other share a process, a few files each: to load the modules of the project takes
 * longer than most of their tests. Writes a file that imports them for each group into the folder, and returns what
 * `node --test` is to run.
 */
export function groupTests(tests: readonly string[], folder: string): string[] {
  const alone = tests.filter((test) => !canShare(test));
  const sharing = tests.filter(canShare);
  const groups = Array.from({ length: Math.ceil(sharing.length / groupSize) }, (_, index) => {
    const group = join(folder, `group-${String(index + 1)}.test.ts`);
    const members = sharing.slice(index * groupSize, (index + 1) * groupSize);
    writeFileSync(group, members.map(formatImport).join(""));
    return group;
  });
  return [...alone, ...groups];
}

/** Whether a test file starts no browser, build or command, and has nothing that would hold for its neighbours too. */
function canShare(test: string): boolean {
  return !ownProcess.test(test) && !holdsForAll.test(readFileSync(test, "utf8"));
}

function formatImport(test: string): string {
  return `import ${JSON.stringify(pathToFileURL(resolve(test)).href)};\n`;
}

const groupSize = 10;
const ownProcess = /^tests\/(?:site\/[^/]+|browser\/.*|cli\/.*)$/;

/** The environment, hooks of all tests or modules, and Pagefind's program, which the first that is done closes. */
const holdsForAll =
  /\bprocess\.(?:env|chdir)\b|^(?:before|beforeEach|afterEach|registerHooks)\(|\/(?:index-folder|open-pagefind)\.ts"/m;
