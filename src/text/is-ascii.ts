/** Whether all characters of a text are of ASCII, in which nothing is accented, wide or composed. */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
