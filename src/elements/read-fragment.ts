/**
 * What the fragment of an address names, decoded; empty where it names nothing or is badly encoded, as a link
 * that a mail program cut is.
 *
 * @example readFragment("#%E6%9E%97") → "林"
 * @example readFragment("#%E0%A4%A") → ""
 */
export function readFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}
