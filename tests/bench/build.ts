import { rmSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findRunFolder } from "../site/run-folder.ts";
import { createRandom } from "../importer/mutate.ts";
import { type Measurement, measureBuild } from "./build/measure.ts";
import { writeArchive } from "./build/write-archive.ts";

/**
 * `npm run bench -- build [--transcripts N]`: builds an archive of N transcripts (1,000 unless told otherwise)
 * and one of a tenth of that, made of the sentences of the first transcript, with the command of `npm run
 * build` and no cache, and sets it against merely writing the same files.
 */
export async function run(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { transcripts: { type: "string", default: "1000" } },
  });
  const most = Number(values.transcripts);
  if (!Number.isInteger(most) || most < 10) {
    console.error(
      `Unexpected \`--transcripts ${values.transcripts}\`, expected a number from 10 on.`,
    );
    return 1;
  }
  console.log([head, head.map(() => "---")].map(formatRow).join("\n"));
  for (const transcripts of [Math.round(most / 10), most]) {
    const folder = join(findRunFolder(), `bench-${String(transcripts)}`);
    writeArchive(join(folder, "content"), transcripts, createRandom(Date.now()));
    console.log(formatRow(listCells(transcripts, await measureBuild(folder))));
    rmSync(folder, { recursive: true });
  }
  return 0;
}

const head = [
  ...["transcripts", "pages", "files", "MB", "seconds", "pages a second"],
  ...["processor ms a page", "peak MB", "processor time against writing the files"],
];

function listCells(transcripts: number, built: Measurement): string[] {
  const { pages, files, bytes, seconds, processorSeconds, peakBytes, writingSeconds } = built;
  return [
    String(transcripts),
    String(pages),
    String(files),
    (bytes / 1e6).toFixed(0),
    seconds.toFixed(0),
    (pages / seconds).toFixed(0),
    ((processorSeconds / pages) * 1000).toFixed(2),
    (peakBytes / 1e6).toFixed(0),
    (processorSeconds / writingSeconds).toFixed(1),
  ];
}

function formatRow(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}
