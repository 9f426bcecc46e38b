import type { TranscriptEntry } from "../archive/archive.ts";
import { getArchive } from "../archive/collections.ts";
import { type ConferencePath, findConferencePath } from "./conference-path.ts";

/** Static paths, for `getStaticPaths`, of what every transcript has one of. */
export async function listConferencePaths(): Promise<ConferenceRoute[]> {
  const { entries } = await getArchive();
  return entries.map((entry) => ({ params: findConferencePath(entry), props: { entry } }));
}

interface ConferenceRoute {
  readonly params: ConferencePath;
  readonly props: { readonly entry: TranscriptEntry };
}
