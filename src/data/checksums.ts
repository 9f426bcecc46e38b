import type { DescribedSet } from "./data-files.ts";

/** The name of the file of checksums. */
export const checksumsName = "SHA256SUMS.txt";

/** The checksums of all files as `sha256sum --check` reads them. */
export function formatChecksums(sets: readonly DescribedSet[]): string {
  return sets
    .flatMap(({ files }) => files.map(({ name, sha256 }) => `${sha256}  ${name}\n`))
    .join("");
}
