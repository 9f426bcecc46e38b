import type { AstroConfig, AstroIntegration } from "astro";
import type { Archive } from "./archive.ts";

/**
 * Hands the archive that the content loader has read to the integrations. Astro runs the loader apart from its
 * configuration, so that the two share no module; both know the integrations and their hooks.
 *
 * @see https://docs.astro.build/en/reference/integrations-reference/#custom-hooks
 */
export function announceArchive(
  archive: Archive,
  { integrations }: Pick<AstroConfig, "integrations">,
): void {
  for (const { hooks } of integrations) {
    const receive = hooks[hookName];
    if (typeof receive === "function") receive(archive);
  }
}

/**
 * The hook of an integration that needs the archive, and what it received.
 *
 * @throws where nothing was received: no page was built from it either
 */
export function receiveArchive(): ArchiveReceiver {
  let received: Archive | undefined;
  return {
    hooks: {
      [hookName]: (archive: Archive) => {
        received = archive;
      },
    },
    take: () => {
      if (received === undefined) throw new Error("The content loader has not read the archive.");
      return received;
    },
  };
}

export interface ArchiveReceiver {
  readonly hooks: AstroIntegration["hooks"];
  readonly take: () => Archive;
}

const hookName = "lectern:archive";
