import { appendFileSync } from "node:fs";
import { createRequire, syncBuiltinESMExports } from "node:module";
import { constants } from "node:os";
import { resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

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
const require = createRequire(import.meta.url);
let done = 0;

if (plan !== null) {
  const files = require("node:fs/promises") as Record<string, Operation>;
  const blocking = require("node:fs") as Record<string, BlockingOperation>;
  for (const name of ["mkdir", "writeFile", "rename", "rm", "rmdir", "unlink", "copyFile", "cp"]) {
    const original = files[name];
    if (original !== undefined) files[name] = watch(name, original, plan);
    const sync = blocking[`${name}Sync`];
    if (sync !== undefined) blocking[`${name}Sync`] = watchBlocking(name, sync, plan);
  }
  const { open } = files;
  if (open !== undefined) files["open"] = watchOpening(open, plan);
  syncBuiltinESMExports();
}

function watch(name: string, original: Operation, planned: PlannedFault): Operation {
  return async (...args) => {
    if (!isBelow(args, planned.root)) return await original(...args);
    if (name === "writeFile" && isHalf(planned)) await original(args[0], halve(args[1]));
    meet(name, planned);
    return await original(...args);
  };
}

function watchBlocking(
  name: string,
  original: BlockingOperation,
  planned: PlannedFault,
): BlockingOperation {
  return (...args) => {
    if (!isBelow(args, planned.root)) return original(...args);
    if (name === "writeFile" && isHalf(planned)) original(args[0], halve(args[1]));
    meet(name, planned);
    return original(...args);
  };
}

function watchOpening(original: Operation, planned: PlannedFault): Operation {
  return async (...args) => {
    const writes = /[wa]/.test(String(args[1] ?? "r"));
    if (!writes || !isBelow(args, planned.root)) return await original(...args);
    meet("open", planned);
    const handle = await original(...args);
    watchHandle(handle as Handle, planned);
    return handle;
  };
}

function watchHandle(handle: Handle, planned: PlannedFault): void {
  const write = handle.writeFile.bind(handle);
  handle.writeFile = async (content) => {
    if (isHalf(planned)) await write(halve(content));
    meet("writeFile", planned);
    await write(content);
  };
}

/** Whether the process dies at the next operation, with half a file written. */
function isHalf({ kind, at }: PlannedFault): boolean {
  return kind === "half" && done + 1 === at;
}

function halve(content: unknown): Buffer {
  const bytes = Buffer.from(content as string);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
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
  const paths = args.slice(0, 2).map((one) => (one instanceof URL ? fileURLToPath(one) : one));
  return paths.some((one) => typeof one === "string" && `${resolve(one)}${sep}`.startsWith(root));
}

type Operation = (...args: readonly unknown[]) => Promise<unknown>;
type BlockingOperation = (...args: readonly unknown[]) => unknown;

interface Handle {
  writeFile(content: unknown): Promise<void>;
}
