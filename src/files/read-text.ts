import { readFileSync, statSync } from "node:fs";
import { cutText } from "../text/cut-text.ts";
import { explainCode, readErrorCode } from "./system-error.ts";
import { type Explanation, type Place, type Problem, createProblem } from "../problems/problem.ts";

/** A file as bytes and as text; neither if it cannot be read, no text if it is not UTF-8. */
export interface ReadFile {
  readonly bytes?: Uint8Array;
  readonly text?: string;
  readonly problems: readonly Problem[];
}

/** Reads a UTF-8 file. A byte that is not UTF-8 is reported at its line and column; nothing is replaced. */
export async function readText(path: string, file: string): Promise<ReadFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readBytes(path);
  } catch (error) {
    return { problems: [reportUnreadable(file, error)] };
  }
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return { bytes, text, problems: [] };
  } catch {
    return { bytes, problems: [reportEncoding(bytes, file)] };
  }
}

/** Reads a file that authors write; one with an unsettled merge has no text, since nobody knows which side is meant. */
export async function readContent(path: string, file: string): Promise<ReadFile> {
  const read = await readText(path, file);
  const conflict = findConflict(read.text ?? "", file);
  return conflict === undefined ? read : { problems: [conflict] };
}

/** The problem of a text with an unsettled merge. */
export function findConflict(text: string, file: string): Problem | undefined {
  const lines = text.split(/\r?\n/);
  const signs = ["<<<<<<<", "=======", ">>>>>>>"];
  const [opened = -1, ...others] = signs.map((sign) =>
    lines.findIndex((one) => one.startsWith(sign)),
  );
  if (opened < 0 || others.some((index) => index < opened)) return undefined;
  return reportConflict(lines[opened] ?? "", { file, line: opened + 1 });
}

function reportConflict(sign: string, place: Place): Problem {
  return createProblem("file-conflict", place, {
    message: `Unexpected \`${cutText(sign, 60)}\`, expected no conflict of a merge.`,
    why: "Nobody knows which of the two sides is meant.",
    fix: "Keep what is right of both sides, and remove the lines `<<<<<<<`, `=======` and `>>>>>>>`.",
  });
}

/**
 * The bytes of a file. Most are small: asked in this thread, the system gives them for a third of the time that it takes
 * through another.
 *
 * @throws the system's error; a `NotAFile` for a pipe or a device, which may never end
 */
export function readBytes(path: string): Promise<Uint8Array> {
  return Promise.try(() => {
    const found = statSync(path);
    if (!found.isFile() && !found.isDirectory()) throw new NotAFile();
    return readFileSync(path);
  });
}

/** A pipe, a socket or a device. */
export class NotAFile extends Error {
  override readonly name = "NotAFile";
}

/** The problem of a file or folder that cannot be read, with the system's code, and what follows. */
export function reportUnreadable(
  file: string,
  error: unknown,
  why = "Its content is missing from the archive.",
): Problem {
  if (error instanceof NotAFile) return createProblem("file-read", { file }, explainSpecial);
  const code = readErrorCode(error) ?? String(error);
  return createProblem(
    "file-read",
    { file },
    {
      message: `The system cannot read it: \`${code}\`.`,
      why,
      fix: unreadable.has(code)
        ? explainCode(code).fix
        : "Check that it exists and that you may read it.",
    },
  );
}

/** Codes that say nothing of the file itself, or that need other advice than the usual. */
const unreadable = new Set(["EMFILE", "ENFILE", "ENOMEM", "EIO", "ELOOP", "EISDIR"]);

const explainSpecial: Explanation = {
  message: "Unexpected pipe or device, expected a file.",
  why: "It may give other bytes each time, or never end.",
  fix: "Save what it gives as a file, and name that.",
};

function reportEncoding(bytes: Uint8Array, file: string): Problem {
  const before = decodeBefore(bytes);
  const lines = before.split("\n");
  const offset = new TextEncoder().encode(before).length;
  const byte = `0x${(bytes[offset] ?? 0).toString(16).padStart(2, "0").toUpperCase()}`;
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  return createProblem("file-encoding", place, {
    message: `Unexpected byte \`${byte}\`, expected UTF-8.`,
    why: "Reading would alter the text.",
    fix: adviseEncoding(bytes),
  });
}

function adviseEncoding(bytes: Uint8Array): string {
  const utf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return `Save the file as UTF-8${utf16 ? "; it is UTF-16 now" : ""}.`;
}

/** The text before the first wrong byte, found by halving: a stream throws once a wrong byte is read. */
function decodeBefore(bytes: Uint8Array): string {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >>> 1;
    if (decodeStart(bytes, middle) === undefined) bad = middle;
    else good = middle;
  }
  return decodeStart(bytes, good) ?? "";
}

function decodeStart(bytes: Uint8Array, length: number): string | undefined {
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    return decoder.decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}
