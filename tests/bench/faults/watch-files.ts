import { appendFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import { resolve, sep } from "node:path";

/**
 * Loaded before a command with `--import`: counts what the command does to files below a folder, and at one of these
 * operations ends the process, also with half a file written, or fails as the system would. The command and its
 * files are the real ones; only this operation is not.
 */
export interface PlannedFault {
  /** The folder whose operations count. */
  readonly root: string;
  /** The number of the operation, from 1; 0 for none. */
  readonly at: number;
  /** `die`: killed before it; `half`: killed with half of the file written; or an error code of the system. */
  readonly kind: string;
  /** A file to which each operation adds its name. */
  readonly log: string;
}

const plan = JSON.parse(process.env["LECTERN_FAULT"] ?? "null") as PlannedFault | null;
const files = createRequire(import.meta.url)("node:fs/promises") as Record<string, Operation>;
let done = 0;

if (plan !== null) {
  for (const name of [
    "mkdir",
    "writeFile",
    "rename",
    "rm",
    "rmdir",
    "unlink",
    "copyFile",
    "open",
  ]) {
    const original = files[name];
    if (original !== undefined) files[name] = watch(name, original, plan);
  }
  syncBuiltinESMExports();
}

function watch(name: string, original: Operation, planned: PlannedFault): Operation {
  return async (...args) => {
    const writes = name !== "open" || /[wa]/.test(String(args[1] ?? "r"));
    if (!writes || !isBelow(args, planned.root)) return await original(...args);
    meet(name, planned);
    const result = await original(...args);
    if (name === "open") watchHandle(result as Handle, planned);
    return result;
  };
}

function watchHandle(handle: Handle, planned: PlannedFault): void {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (content) => {
    const bytes = Buffer.from(content as string);
    if (planned.kind === "half" && done + 1 === planned.at) {
      await write(bytes.subarray(0, Math.floor(bytes.length / 2)));
    }
    meet("write", planned);
    await write(content);
  };
}

/** Counts an operation, and does at the planned one what is planned. */
function meet(name: string, { at, kind, log }: PlannedFault): void {
  done += 1;
  appendFileSync(log, `${name}\n`);
  if (done !== at) return;
  if (kind === "die" || kind === "half") process.kill(process.pid, "SIGKILL");
  const errno = -(constants.errno[kind as keyof typeof constants.errno] ?? 0);
  throw Object.assign(new Error(`${kind}: planned, ${name}`), { errno, code: kind, syscall: name });
}

function isBelow(args: readonly unknown[], root: string): boolean {
  return args.some((one) => typeof one === "string" && `${resolve(one)}${sep}`.startsWith(root));
}

type Operation = (...args: readonly unknown[]) => Promise<unknown>;

interface Handle {
  writeFile(content: unknown): Promise<void>;
}
