import { globSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import ts from "typescript";

/** One import of a source file: what it names, and whether only types come of it. */
export interface Import {
  /** Path of the importing file, `src/archive/read.ts`. */
  readonly from: string;
  /** Path of the imported file where it is one of ours, else the module's name, `node:fs`. */
  readonly to: string;
  readonly typeOnly: boolean;
}

/** Every static, dynamic and type import of the sources, Astro components and their scripts included. */
export function listImports(): Import[] {
  return listSources().flatMap((file) => readImports(file, readFileSync(file, "utf8")));
}

/** `import type { A } from "./b.ts"` in `src/a/a.ts` → `{from: "src/a/a.ts", to: "src/a/b.ts", typeOnly: true}`. */
export function readImports(file: string, text: string): Import[] {
  const code = file.endsWith(".astro") ? findScripts(text) : text;
  const all = listSpecifiers(code);
  const atRuntime = new Set(listSpecifiers(code.replaceAll(typeImport, "")));
  return all.map((specifier) => ({
    from: file,
    to: resolveSpecifier(file, specifier),
    typeOnly: !atRuntime.has(specifier),
  }));
}

/** Source files of the site and its tools, with `/`. */
export function listSources(): string[] {
  return globSync("src/**/*.{ts,astro}").map((file) => file.replaceAll("\\", "/"));
}

function listSpecifiers(code: string): string[] {
  return ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
}

/** The frontmatter and the scripts of an Astro component: where its imports stand. */
function findScripts(text: string): string {
  const frontmatter = /^---\n(.*?)\n---/s.exec(text)?.[1] ?? "";
  const scripts = [...text.matchAll(/<script[^>]*>(.*?)<\/script>/gs)].map(([, script]) => script);
  return [frontmatter, ...scripts].join("\n");
}

function resolveSpecifier(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, "");
  return path.startsWith(".") ? posix.normalize(join(dirname(file), path)) : specifier;
}

const typeImport = /^\s*(?:import|export) type [^;]*?from\s*["'][^"']+["']/gm;
