import { cpSync, mkdirSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";

/** Copies the code of the site into a folder, where a test changes it; what it needs beside is linked. */
export function copyProject(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const name of ["src", "astro.config.mjs", "tsconfig.json", "package.json"]) {
    cpSync(name, join(folder, name), { recursive: true });
  }
  for (const name of ["node_modules", "public", "package-lock.json"]) {
    symlinkSync(resolve(name), join(folder, name), name.includes(".") ? "file" : "junction");
  }
}
