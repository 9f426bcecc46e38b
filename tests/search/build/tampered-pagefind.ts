import { chmodSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { makeFolder } from "../index-folder.ts";

/** Changes a file that Pagefind writes, inflated. Its text becomes part of a program, so it uses nothing around it. */
export type Tampering = (path: string, bytes: Buffer) => Uint8Array;

/**
 * A program that runs Pagefind and changes the files it writes, as another release might write them. It is used
 * in place of Pagefind's own by the address in `PAGEFIND_EXTENDED_BINARY_PATH`.
 */
export function writeTamperedPagefind(tampering: Tampering): string {
  const path = join(makeFolder(), "pagefind.mjs");
  writeFileSync(
    path,
    `#!${process.execPath}\n${createProgram(findPagefind(), tampering.toString())}`,
  );
  chmodSync(path, 0o755);
  return path;
}

function findPagefind(): string {
  const own = createRequire(import.meta.resolve("pagefind"));
  return own.resolve(`@pagefind/${process.platform}-${process.arch}/bin/pagefind_extended`);
}

/** Messages are JSON in base64, each with a comma behind it; so are the contents of files in them. */
function createProgram(pagefind: string, tampering: string): string {
  return `
import { spawn } from "node:child_process";
import { gunzipSync, gzipSync } from "node:zlib";

const tamper = ${tampering};
const child = spawn(${JSON.stringify(pagefind)}, process.argv.slice(2), { stdio: ["pipe", "pipe", "ignore"] });
process.stdin.pipe(child.stdin);
child.on("exit", () => process.exit());
process.on("SIGTERM", () => child.kill());
let rest = "";
child.stdout.on("data", (data) => {
  const messages = (rest + data).split(",");
  rest = messages.pop();
  for (const message of messages) process.stdout.write(change(message) + ",");
});

function change(message) {
  const parsed = JSON.parse(Buffer.from(message, "base64"));
  if (parsed.payload.files === undefined) return message;
  for (const file of parsed.payload.files) {
    const bytes = Buffer.from(file.content, "base64");
    const isPacked = bytes[0] === 0x1f;
    const changed = Buffer.from(tamper(file.path, isPacked ? gunzipSync(bytes) : bytes));
    file.content = (isPacked ? gzipSync(changed) : changed).toString("base64");
  }
  return Buffer.from(JSON.stringify(parsed)).toString("base64");
}
`;
}
