import { showName } from "../text/show-characters.ts";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type Problem, createProblem } from "../problems/problem.ts";
import { isMissing } from "./system-error.ts";
import { reportUnreadable } from "./read-text.ts";

/** Files of a folder of the content, as paths below the content folder with `/`, sorted. */
export interface ListedFiles {
  readonly paths: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * Lists a folder of the content with all folders in it. Names that begin with a dot are left out; links
 * are problems, since they could lead anywhere; a folder that does not exist is empty.
 */
export async function listFiles(root: string, folder: string, shown: string): Promise<ListedFiles> {
  const paths: string[] = [];
  const problems: Problem[] = [];
  const open = [folder];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const path = next;
    try {
      for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
        const child = `${path}/${entry.name}`;
        if (entry.name.startsWith(".")) continue;
        if (namesRecord(child) && entry.isDirectory())
          problems.push(reportFolder(`${shown}/${child}`));
        else if (entry.isDirectory()) open.push(child);
        else if (entry.isFile()) paths.push(child);
        else problems.push(reportSpecial(`${shown}/${child}`));
      }
    } catch (error) {
      if (path !== folder || !isMissing(error)) {
        problems.push(reportUnreadable(showName(`${shown}/${path}`), error));
      }
    }
  }
  return { paths: paths.sort(), problems };
}

/** Whether a path of the content is that of a record, which a folder cannot be. */
function namesRecord(path: string): boolean {
  return /^(?:transcripts\/.*\.md|(?:people|outlets|topics|phrases)\/.*\.yaml)$/.test(path);
}

function reportFolder(file: string): Problem {
  return createProblem(
    "file-read",
    { file: showName(file) },
    {
      message: "Unexpected folder, expected a file.",
      why: "What the file says is missing from the archive.",
      fix: "Restore the file from its history in place of the folder.",
    },
  );
}

function reportSpecial(file: string): Problem {
  return createProblem(
    "file-read",
    { file: showName(file) },
    {
      message: "Unexpected link or device, expected a file.",
      why: "The target of a link is not kept with the archive.",
      fix: "Put the file itself here.",
    },
  );
}
