import { hash, randomUUID } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Archive } from "../archive.ts";
import { findCache } from "../../files/cache.ts";

/** What this machine published of an archive last: digests of its transcripts in the cache, by their keys. */
interface Memory {
  /** The content folder. */
  readonly root: string;
  readonly digests: Readonly<Partial<Record<string, string>>>;
}

/**
 * Notes which models were published, so that the next publication on this machine finds their words. It is written
 * beside its place and renamed, so that no reader meets half of it.
 */
export async function rememberPublished({ root, entries }: Archive): Promise<void> {
  const file = locateMemory(root);
  const digests = Object.fromEntries(entries.map(({ key, digest }) => [key, digest]));
  await mkdir(dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}.tmp`;
  await writeFile(draft, JSON.stringify({ root, digests } satisfies Memory));
  await rename(draft, file);
}

/** The digest of the model that was published of each transcript, by its key. */
export async function recallPublished({ root }: Archive): Promise<Memory["digests"]> {
  return (await readMemory(locateMemory(root)))?.digests ?? {};
}

/** Digests of all that was published from content folders that are still there; the others are forgotten. */
export async function listRemembered(): Promise<Set<string>> {
  const remembered = new Set<string>();
  for (const name of await readdir(findFolder()).catch(() => [])) {
    if (!name.endsWith(ending)) continue;
    const file = join(findFolder(), name);
    const memory = await readMemory(file);
    if (memory === undefined) await rm(file, { force: true });
    for (const digest of Object.values(memory?.digests ?? {})) remembered.add(digest ?? "");
  }
  return remembered;
}

async function readMemory(file: string): Promise<Memory | undefined> {
  const text = await readFile(file, "utf8").catch(() => "{}");
  const { root, digests } = JSON.parse(text) as Partial<Memory>;
  if (root === undefined || digests === undefined) return undefined;
  const isThere = await access(root).then(
    () => true,
    () => false,
  );
  return isThere ? { root, digests } : undefined;
}

function locateMemory(root: string): string {
  return join(findFolder(), `${hash("sha256", root).slice(0, 16)}${ending}`);
}

const ending = ".json";

function findFolder(): string {
  return join(findCache(), "published");
}
