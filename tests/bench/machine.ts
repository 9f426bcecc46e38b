import { readFileSync } from "node:fs";
import { arch, cpus, platform, release, totalmem } from "node:os";

/** One line on what a measurement was taken with: processor, memory, system, Node and the libraries measured. */
export function describeMachine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return [
    `${String(processors.length)} × ${processors[0]?.model.trim() ?? "unknown processor"}`,
    `${String(memory)} GB`,
    `${platform()} ${release()} ${arch()}`,
    `Node ${process.versions.node}`,
    ...listVersions(["astro", "pagefind"]),
  ].join(", ");
}

function listVersions(packages: readonly string[]): string[] {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies: Record<string, string>;
  };
  return packages.map((name) => `${name} ${manifest.dependencies[name] ?? "absent"}`);
}
