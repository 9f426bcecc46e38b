import { hash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { findProjectRoot } from "../files/project-root.ts";

/** The folder of drawn pictures. */
export function findPictureCache(): string {
  return join(findProjectRoot(), ".cache", "pictures");
}

/**
 * The picture last drawn for an address, where it was drawn from what `key` is the digest of. A file is the
 * key, the SHA-256 of the picture and the picture; one that is cut off or altered reads as `undefined`.
 * There is one file an address, so that the cache grows with the archive and not with its changes.
 */
export async function readPicture(
  cache: string,
  address: string,
  key: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await readFile(locate(cache, address)).catch(() => undefined);
  if (file?.toString("latin1", 0, 64) !== key) return undefined;
  const png = Uint8Array.from(file.subarray(128));
  return file.toString("latin1", 64, 128) === hash("sha256", png) ? png : undefined;
}

/**
 * Keeps a picture. It is written beside its place and renamed, so that no reader meets half of it. A cache
 * that cannot be written is a slower build, not a failure.
 */
export async function writePicture(
  cache: string,
  address: string,
  key: string,
  png: Uint8Array,
): Promise<void> {
  const path = locate(cache, address);
  const draft = `${path}.${randomUUID()}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(draft, Buffer.concat([Buffer.from(key + hash("sha256", png)), png]));
    await rename(draft, path);
  } catch {
    await rm(draft, { force: true }).catch(() => undefined);
  }
}

function locate(cache: string, address: string): string {
  const name = hash("sha256", address);
  return join(cache, name.slice(0, 2), name.slice(2, 34));
}
