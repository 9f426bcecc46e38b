import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { TriedCommand } from "./commands.ts";
import type { Course, Harm, Tree } from "./judge.ts";
import type { PlannedFault } from "./watch-files.ts";

/** What is wrong with a folder after a command was disturbed, and after it ran again. */
export interface Outcome extends Harm {
  readonly other: number;
  readonly left: number;
  readonly unkind: number;
}

/** Runs a command undisturbed. */
export async function follow(command: TriedCommand): Promise<Course> {
  return await inFolder(command, async (root, log) => {
    const before = readTree(root);
    const start = performance.now();
    const { code, stderr } = await startCommand(command, root, { root, at: 0, kind: "", log })
      .ended;
    if (code !== 0) throw new Error(`${command.name} fails undisturbed: ${stderr}`);
    const operations = readFileSync(log, "utf8").split("\n").filter(Boolean);
    const milliseconds = performance.now() - start;
    return { before, after: readTree(root), operations, milliseconds };
  });
}

/** Disturbs a command by a planned fault, or kills it after a time, then runs it again and compares. */
export async function disturb(
  command: TriedCommand,
  course: Course,
  fault: { readonly at: number; readonly kind: string } | { readonly after: number },
): Promise<Outcome> {
  return await inFolder(command, async (root, log) => {
    const planned = "at" in fault ? fault : { at: 0, kind: "" };
    const started = startCommand(command, root, { root, log, ...planned });
    const timer = "after" in fault ? setTimeout(() => started.kill(), fault.after) : undefined;
    const { stderr } = await started.ended;
    clearTimeout(timer);
    const between = command.judge(readTree(root), course);
    const unkind = /\n\s+at .*:\d+/.test(stderr) ? 1 : 0;
    await startCommand(command, root, { root, log, at: 0, kind: "" }).ended;
    const end = readTree(root);
    const output = [...course.after].filter(([path]) => path.startsWith(command.output ?? ""));
    const other = output.some(([path, content]) => end.get(path) !== content) ? 1 : 0;
    const left = [...end.keys()].filter((path) => !course.after.has(path)).length;
    return { ...between, other, left, unkind };
  });
}

async function inFolder<Result>(
  command: TriedCommand,
  action: (root: string, log: string) => Promise<Result>,
): Promise<Result> {
  // In the project, where a build writes its files in the folder that is watched.
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(resolve(".cache", "faults-"));
  try {
    const [root, log] = [join(folder, "content"), join(folder, "log")];
    command.prepare(root);
    writeFileSync(log, "");
    return await action(root, log);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function startCommand(command: TriedCommand, root: string, fault: PlannedFault) {
  const watch = join(import.meta.dirname, "watch-files.ts");
  const args = ["--import", watch, "src/cli/main.ts", ...command.args(root)];
  const env = { ...process.env, ...command.env?.(root), LECTERN_FAULT: JSON.stringify(fault) };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const ended = new Promise<{ code: number | null; stderr: string }>((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      done({ code, stderr });
    });
  });
  return { ended, kill: () => child.kill("SIGKILL") };
}

function readTree(root: string): Tree {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [path.slice(root.length + 1), readFileSync(path, "latin1")]),
  );
}
