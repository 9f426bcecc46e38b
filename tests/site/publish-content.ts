import { readArchive } from "../../src/archive/read/read-archive.ts";
import {
  planArchivePublication,
  recordPublication,
} from "../../src/ledger/store/publish-archive.ts";

/** Publishes a content folder on a day, as `archive publish` does. */
export async function publishContent(root: string, date: string): Promise<void> {
  const archive = await readArchive({ root });
  await recordPublication(archive, await planArchivePublication(archive, date));
}
