import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { splitFrontmatter } from "../../schemas/frontmatter.ts";
import { readYaml } from "../../schemas/read-yaml.ts";
import { transcriptSchema } from "../../schemas/transcript.ts";
import { readTranscriptName } from "./file-name.ts";
import { listFiles } from "../../files/list-files.ts";
import { isMissing } from "../../files/system-error.ts";
import { mapLimited } from "../../files/map-limited.ts";

/** The sources that a content folder holds, and the present and earlier ids of its conferences. */
export interface Holdings {
  /** Paths of transcripts below the content folder, by the SHA-256 of their source. */
  readonly sources: ReadonlyMap<string, readonly string[]>;
  /** Ids of the files and of `formerly:`. */
  readonly ids: ReadonlySet<string>;
  /** The present ids of conferences, by those of `formerly:`. */
  readonly renamed: ReadonlyMap<string, string>;
}

/** Looks through the frontmatter of all transcripts, without parsing their texts or checking anything. */
export async function readHoldings(root: string): Promise<Holdings> {
  const { paths } = await listFiles(root, "transcripts", "");
  const found = await mapLimited(paths, concurrency, async (path) => readHolding(root, path));
  const sources = Map.groupBy(found, ({ sha256 }) => sha256 ?? "");
  return {
    sources: new Map(
      [...sources].map(([sha256, group]) => [sha256, group.map(({ path }) => path)]),
    ),
    ids: new Set(found.flatMap(({ id, former }) => [...(id === undefined ? [] : [id]), ...former])),
    renamed: new Map(
      found.flatMap(({ id, former }) =>
        id === undefined ? [] : former.map((earlier) => [earlier, id] as const),
      ),
    ),
  };
}

/** How many files are open at once. */
const concurrency = 16;

async function readHolding(root: string, path: string): Promise<Holding> {
  const text = await readFile(join(root, path), "utf8").catch(skipMissing);
  const { yaml = "" } = splitFrontmatter(text, path);
  const sha256 = /^[ \t]+sha256:\s*["']?([0-9a-f]{64})/m.exec(yaml)?.[1];
  const { name } = readTranscriptName(path, path);
  return { path, sha256, id: name?.id, former: listFormer(yaml) };
}

/** A file that is gone by now holds nothing; one that cannot be read may hold the very source. */
function skipMissing(error: unknown): string {
  if (isMissing(error)) return "";
  throw error;
}

/** Parsing every frontmatter would take most of the time, and few have the key. */
function listFormer(yaml: string): readonly string[] {
  if (!/^formerly:/m.test(yaml)) return [];
  const { value, fields } = readYaml(yaml, transcriptSchema, { file: "" });
  return (value ?? fields)?.formerly ?? [];
}

interface Holding {
  readonly path: string;
  readonly sha256: string | undefined;
  readonly id: string | undefined;
  readonly former: readonly string[];
}
