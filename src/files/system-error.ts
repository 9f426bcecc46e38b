import { relative, sep } from "node:path";
import { type Explanation, type Problem, createProblem } from "../problems/problem.ts";
import { showName } from "../text/show-characters.ts";

/** Whether the operating system refused something: a full disk, a missing right, a name that is too long. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "errno" in error && "code" in error && "syscall" in error;
}

/** The system's code of an error, `ENOENT`; undefined for an error that has none. */
export function readErrorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** Whether a file or folder is not there. */
export function isMissing(error: unknown): boolean {
  return isSystemError(error) && error.code === "ENOENT";
}

/**
 * What the system refused, as a problem of the file or folder that it names, or else of the given one. Where
 * not all could be put back afterwards, the problem says so.
 */
export function reportSystemError(error: unknown, file: string): Problem | undefined {
  const [first, ...others]: unknown[] = error instanceof AggregateError ? error.errors : [error];
  if (!isSystemError(first)) return undefined;
  const { message, fix } = explainCode(first.code ?? "");
  const kind = readingCalls.has(first.syscall ?? "") ? "file-read" : "file-write";
  const why =
    others.length === 0
      ? "Nothing was changed."
      : "Not all that was replaced could be put back: look at the folder before you go on.";
  return createProblem(
    kind,
    { file: namePlace(first) ?? file },
    {
      message: `${message} (\`${first.code ?? ""}\`).`,
      why: kind === "file-read" ? undefined : why,
      fix,
    },
  );
}

/** What to do about a code of the system. */
export function explainCode(
  code: string,
): Required<Pick<Explanation, "message">> & { fix: string } {
  const [message, fix] = codes[code] ?? unknownCode;
  return { message, fix };
}

/** Calls that change nothing. */
const readingCalls = new Set([
  "open",
  "read",
  "stat",
  "lstat",
  "fstat",
  "scandir",
  "realpath",
  "readlink",
]);

const unknownCode = [
  "The system refuses it",
  "Check the disk and that you may read and write there.",
] as const;
const again = "Then run the command again.";

const codes: Readonly<Record<string, readonly [message: string, fix: string]>> = {
  EACCES: ["You may not read or write it", "Change its rights or those of its folder."],
  EPERM: ["You may not read or write it", "Change its rights or those of its folder."],
  EROFS: ["The disk can only be read", "Choose a folder on another disk."],
  ENOSPC: ["The disk is full", `Free some space. ${again}`],
  EDQUOT: ["Your share of the disk is full", `Free some space. ${again}`],
  EFBIG: ["The file would be larger than the disk allows", "Choose a folder on another disk."],
  EIO: ["The disk gives an error", "Check the disk, and that it is still connected."],
  ENAMETOOLONG: [
    "The name is too long for the disk",
    "Give a shorter name, for an import with `--id`.",
  ],
  EMFILE: ["Too many files are open", `Allow more, as with \`ulimit -n 4096\`. ${again}`],
  ENFILE: ["Too many files are open", `End other programs. ${again}`],
  ENOMEM: ["The memory is full", `End other programs. ${again}`],
  EAGAIN: ["The system has no more processes to give", `End other programs. ${again}`],
  ENOENT: ["It does not exist", "Correct the path."],
  EISDIR: ["Unexpected folder, expected a file", "Move it away, or correct the path."],
  ENOTDIR: ["Unexpected file, expected a folder", "Move it away, or correct the path."],
  EEXIST: ["Unexpected file, expected a folder or nothing", "Move it away, or correct the path."],
  ENOTEMPTY: ["Unexpected folder with files in it", "Move it away, or correct the path."],
  ELOOP: [
    "Links lead round in a circle",
    "Put the file or folder itself in the place of the link.",
  ],
  EBUSY: ["Another program uses it", `End that program. ${again}`],
  ETXTBSY: ["Another program uses it", `End that program. ${again}`],
};

/** The place of an error, from the working directory; a draft is none that a reader knows. */
function namePlace(error: NodeJS.ErrnoException & { readonly dest?: string }): string | undefined {
  const place = [error.path, error.dest].find((path) => path && !path.endsWith(".draft"));
  if (place === undefined) return undefined;
  const shown = relative(process.cwd(), place);
  return showName((shown.startsWith("..") ? place : shown || ".").split(sep).join("/"));
}
