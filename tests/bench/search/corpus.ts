import { execFileSync } from "node:child_process";
import { existsSync, globSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Archive, TranscriptEntry } from "../../../src/archive/archive.ts";
import { loadTranscript } from "../../../src/archive/read/load-transcript.ts";
import { readArchive } from "../../../src/archive/read/read-archive.ts";
import { listUnits, listUnitText } from "../../../src/transcript/model/read.ts";
import type { Transcript } from "../../../src/transcript/model/model.ts";

/** A unit of the corpus as it is printed. */
export interface BenchUnit {
  /** `/2021/02/08/…/ Q3`: what a result is compared by. */
  readonly key: string;
  readonly language: string;
  /** Blocks of speech. */
  readonly blocks: readonly string[];
  /** Labels as printed. */
  readonly labels: readonly string[];
  /** The words of its first questioner, where somebody asks. */
  readonly question: string;
}

/**
 * Imports real documents into a folder of content, once: the thousand of `scale-1k.tar.gz` and those of
 * the folder `importer`. What the importer refuses is left out.
 */
export async function importCorpora(shared: string, work: string): Promise<Archive> {
  const content = join(work, "content");
  const done = join(work, "imported");
  if (!existsSync(done)) {
    const raw = join(work, "raw");
    mkdirSync(raw, { recursive: true });
    execFileSync("tar", ["xzf", join(shared, "scale-1k.tar.gz"), "-C", raw]);
    const files = [raw, join(shared, "importer")].flatMap((folder) =>
      globSync("**/*.*", { cwd: folder, withFileTypes: true })
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name)),
    );
    importFiles(files.sort(), content);
    writeFileSync(done, "");
  }
  return await readArchive({ root: content, cache: join(work, "transcripts") });
}

/** Loads all transcripts, one after the other. */
export async function* loadAll(
  archive: Archive,
  work: string,
): AsyncGenerator<{ entry: TranscriptEntry; transcript: Transcript }> {
  for (const entry of archive.entries) {
    const transcript = await loadTranscript(archive, entry, { cache: join(work, "transcripts") });
    yield { entry, transcript };
  }
}

/** The units of a transcript whose page has the address `url`. */
export function listBenchUnits(transcript: Transcript, url: string): BenchUnit[] {
  return Array.from(listUnits(transcript), ({ unit }) => ({
    key: `${url} ${unit.id}`,
    language: transcript.language,
    blocks: listUnitText(unit),
    labels: unit.turns.flatMap(({ label }) => label ?? []),
    question: unit.turns.find(({ role }) => role === "questioner")?.blocks[0]?.text ?? "",
  }));
}

/** The command fails where a document is refused, which some are. */
function importFiles(files: readonly string[], content: string): void {
  for (let start = 0; start < files.length; start += 200) {
    const args = ["src/cli/main.ts", "import", "--content", content];
    try {
      execFileSync(process.execPath, [...args, ...files.slice(start, start + 200)], {
        stdio: "ignore",
      });
    } catch {
      continue;
    }
  }
}
