/**
 * The decoded fragment of an address. Empty if there is none, or if it is badly encoded, such as in a link that a mail
 * program cut.
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
