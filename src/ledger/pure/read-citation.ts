/** The address and the fingerprint that a citation gives. */
export interface CitedWords {
  readonly address?: string;
  readonly words?: string;
}

/**
 * Finds the address and the fingerprint in a citation of any of our formats, or in a bare address. What the
 * reader entered as fingerprint counts more than what the citation says.
 *
 * @example readCitation("… https://lectern.example/2022/02/02/x/q5/ [fingerprint 8493b52f44fb3042]")
 *   → { address: "https://lectern.example/2022/02/02/x/q5/", words: "8493b52f44fb3042" }
 */
export function readCitation(citation: string, fingerprint = ""): CitedWords {
  const address = /https?:\/\/[^\s"<>{}[\]（）「」、。]+|^\s*\/\S+/u.exec(citation)?.[0].trim();
  const found =
    /\b[0-9a-f]{16}\b/i.exec(fingerprint)?.[0] ??
    /(?:fingerprint:?|照合値)\s*([0-9a-f]{16})\b/i.exec(citation)?.[1];
  return {
    ...(address !== undefined && { address: address.replace(/(?<![.,;)])[.,;)]+$/, "") }),
    ...(found !== undefined && { words: found.toLowerCase() }),
  };
}

/** What an address in this archive is of. */
export interface SplitAddress {
  /** The path of the conference's page, which ends with `/`. */
  readonly conference: string;
  /** The path of `permalinks.json` with the ledger's records of the conference. */
  readonly records: string;
  readonly unit?: string;
}

/**
 * The conference that an address in this archive belongs to, and the unit; undefined for an address of something else.
 * A unit may be named by its page or by its anchor, in capitals too, as its heading has it.
 *
 * @example splitAddress("https://lectern.example/2022/02/02/x/#q5-1", "/")
 *   → { conference: "/2022/02/02/x/", records: "/2022/02/permalinks.json", unit: "q5" }
 */
export function splitAddress(address: string, base: string): SplitAddress | undefined {
  const url = URL.parse(address, "https://archive.invalid");
  const path = url?.pathname.startsWith(base) ? `/${url.pathname.slice(base.length)}` : undefined;
  const match =
    /^((?:\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*)?\/(?:(\d{4}\/\d{2})\/\d{2}|undated)\/[^/]+\/)(?:([qsQS]\d+[a-zA-Z]*)\/?)?(?:\/|$)/.exec(
      path?.endsWith("/") ? path : `${path ?? ""}/`,
    );
  if (match?.[1] === undefined) return undefined;
  const unit = (match[3] ?? /^#([qs]\d+[a-z]*)/i.exec(url?.hash ?? "")?.[1])?.toLowerCase();
  const conference = base + match[1].slice(1);
  const records = `${base}${match[2] ?? "undated"}/permalinks.json`;
  return { conference, records, ...(unit !== undefined && { unit }) };
}
