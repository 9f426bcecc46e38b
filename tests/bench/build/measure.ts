import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { runBuild } from "../../site/build.ts";

/** What a build took and what it made. */
export interface Measurement {
  readonly pages: number;
  /** Pages and all other files. */
  readonly files: number;
  readonly bytes: number;
  /** From the command to its end. */
  readonly seconds: number;
  /** Of the build's own process, without the one that Pagefind starts. */
  readonly processorSeconds: number;
  readonly peakBytes: number;
  /** Processor time of writing as many files of the same names and sizes, and nothing else. */
  readonly writingSeconds: number;
}

/**
 * Builds `content` of a folder into its `site`, without pictures, which have a benchmark of their own; throws
 * with what the build printed where it fails.
 */
export async function measureBuild(folder: string): Promise<Measurement> {
  const usageFile = join(folder, "usage.json");
  process.env["NODE_OPTIONS"] = `--import=${pathToFileURL(recorder).href}`;
  process.env["LECTERN_USAGE"] = usageFile;
  process.env["LECTERN_PICTURES"] = "none";
  const dir = join(folder, "site");
  const build = await runBuild({ content: join(folder, "content"), base: "/", dir });
  delete process.env["NODE_OPTIONS"];
  if (build.code !== 0) throw new Error(`The build failed:\n${build.output.slice(-4000)}`);
  const usage = JSON.parse(readFileSync(usageFile, "utf8")) as NodeJS.ResourceUsage;
  const files = listFiles(dir);
  return {
    pages: files.filter(({ path }) => path.endsWith(".html")).length,
    files: files.length,
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    seconds: build.milliseconds / 1000,
    processorSeconds: (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakBytes: usage.maxRSS * 1024,
    writingSeconds: measureWriting(files, join(folder, "written")),
  };
}

const recorder = join(import.meta.dirname, "record-usage.ts");

function listFiles(dir: string): BuiltFile[] {
  return globSync("**/*", { cwd: dir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { path: path.slice(dir.length), size: statSync(path).size };
    });
}

function measureWriting(files: readonly BuiltFile[], folder: string): number {
  const largest = files.reduce((most, { size }) => Math.max(most, size), 0);
  const bytes = Buffer.alloc(largest, "x");
  const start = process.cpuUsage();
  for (const { path, size } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes.subarray(0, size));
  }
  const { user, system } = process.cpuUsage(start);
  rmSync(folder, { recursive: true });
  return (user + system) / 1e6;
}

interface BuiltFile {
  /** Below the site's folder. */
  readonly path: string;
  readonly size: number;
}
