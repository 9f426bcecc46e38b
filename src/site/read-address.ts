import type { PermanentId } from "../ledger/pure/id.ts";
import { splitAddress } from "../ledger/pure/read-citation.ts";
import { undated } from "../schemas/conference-id.ts";
import { site } from "../site.config.ts";

/**
 * The permanent id that an address of this archive means, as it is written: what it leads to today the ledger knows.
 * Undefined for an address of something else.
 *
 * @example readAddress("https://lectern.example/ja/2022/02/02/x/#q5-1") → { conference: "2022-02-02-x", unit: "Q5", language: "ja" }
 */
export function readAddress(address: string): PermanentId | undefined {
  if (URL.parse(address)?.origin !== new URL(site.url).origin) return undefined;
  const found = splitAddress(address, site.base);
  const segments = found && decodeSegments(found.conference.slice(site.base.length, -1));
  const slug = segments?.pop();
  if (segments === undefined || slug === undefined) return undefined;
  const day = segments.splice(segments.at(-1) === undated ? -1 : -3);
  return {
    conference: [...day, slug].join("-"),
    ...(found?.unit !== undefined && { unit: formatUnitId(found.unit) }),
    language: segments[0] ?? site.language,
  };
}

/** Undefined for a path that no browser could decode. */
function decodeSegments(path: string): string[] | undefined {
  try {
    return path.split("/").map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

/** `q3a` → `Q3a`. */
function formatUnitId(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}
