import type { TranscriptEntry } from "../archive/archive.ts";
import { site } from "../site.config.ts";

/** A licence by its name, with the address of its text where that is known. */
export interface Licence {
  readonly name: string;
  readonly url?: string | undefined;
}

/** The licence of a transcript: the one that its publisher states, else that of the archive. */
export function findLicence({ frontmatter }: TranscriptEntry): Licence | undefined {
  const { licence } = frontmatter.source;
  return licence === undefined ? site.licence : { name: licence };
}
