/**
 * The address of a link on the published site, which is what a citation needs, wherever the page is read: its
 * `canonical` address says where that is. A page without one is where it is.
 */
export function findPublishedAddress(link: HTMLAnchorElement): string {
  return new URL(link.getAttribute("href") ?? "", findPublishedPage()).href;
}

/** The address of the page on the published site. */
export function findPublishedPage(): string {
  return document.querySelector<HTMLLinkElement>("link[rel=canonical]")?.href ?? location.href;
}
