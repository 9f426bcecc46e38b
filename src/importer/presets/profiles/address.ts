import type { Source } from "../../ground/format.ts";

const declarations: readonly RegExp[] = [
  /<link\b(?=[^<>]{0,400}\brel\s*=\s*["']?canonical)[^<>]{0,400}?\bhref\s*=\s*["']?(https?:[^\s"'<>]+)/i,
  /<meta\b(?=[^<>]{0,400}\bog:url)[^<>]{0,400}?\bcontent\s*=\s*["']?(https?:[^\s"'<>]+)/i,
  /^(?:source_)?url:[ \t]*["']?(https?:[^\s"']+)/im,
  /<!-- saved from url=\(\d{1,6}\)(https?:[^\s"'<>]+)/i,
];

/**
 * The address that a page or its front matter declares as its own.
 *
 * @example findAddress({ file: "a.html", text: '<link rel="canonical" href="https://riverton.example/a">' })
 * → "https://riverton.example/a"
 */
export function findAddress({ text }: Source): string | undefined {
  const head = text.slice(0, 100_000);
  for (const declaration of declarations) {
    const found = declaration.exec(head)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether an address is below a host, or below a path of one: `riverton.example/news`. */
export function holdsAddress(pattern: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  const slash = pattern.indexOf("/");
  const host = (slash < 0 ? pattern : pattern.slice(0, slash)).toLowerCase();
  const path = slash < 0 ? "/" : pattern.slice(slash).replace(/\/$/u, "");
  const isHost = hostname === host || hostname.endsWith(`.${host}`);
  return isHost && (path === "/" || pathname === path || pathname.startsWith(`${path}/`));
}
