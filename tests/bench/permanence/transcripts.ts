import { spawnSync } from "node:child_process";
import { cpSync, existsSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadTranscript } from "../../../src/archive/load-transcript.ts";
import { readArchive } from "../../../src/archive/read-archive.ts";
import { readConference, type SimConference } from "./conference.ts";

/** The transcripts of the project and, where they stand beside the checkout, the real sample texts. */
export async function loadConferences(): Promise<SimConference[]> {
  const root = mkdtempSync(join(tmpdir(), "lectern-permanence-"));
  try {
    cpSync("content", root, { recursive: true });
    importSample(root);
    const archive = await readArchive({ root });
    const conferences: SimConference[] = [];
    for (const entry of archive.entries) {
      conferences.push(readConference(await loadTranscript(archive, entry)));
    }
    return conferences.filter(({ units }) => units.length >= 4);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function importSample(root: string): void {
  const folder = join("..", "shared", "corpora", "sample");
  if (!existsSync(folder)) {
    console.log(`${folder} is absent: only the project's own transcripts are edited.`);
    return;
  }
  const files = globSync("**/*.*", { cwd: folder }).map((file) => join(folder, file));
  spawnSync(process.execPath, ["src/cli/main.ts", "import", "--content", root, ...files]);
}
