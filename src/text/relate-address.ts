/**
 * The shorter of an address that begins at the root of a site and the same as seen from a page.
 *
 * @param page path of the page, which ends with `/`
 * @example relateAddress("/2022/02/02/talks/q2/#q2-1", "/2022/02/02/talks/q1/") → "../q2/#q2-1"
 */
export function relateAddress(address: string, page: string): string {
  let shared = 0;
  let at = 0;
  while (at < page.length && address.charCodeAt(at) === page.charCodeAt(at)) {
    at += 1;
    if (page.charCodeAt(at - 1) === slash) shared = at;
  }
  let related = address.slice(shared);
  for (at = shared; at < page.length; at += 1) {
    if (page.charCodeAt(at) === slash) related = `../${related}`;
  }
  // What begins with none of these is not empty, no address of another host and no scheme.
  if (!/^[\w.~%-]+(?:[/?#]|$)/.test(related)) related = `./${related}`;
  return related.length < address.length ? related : address;
}

const slash = 47;
