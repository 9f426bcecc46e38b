/** Opens the link in the element (`a.moved-to`), with the query and the fragment of the old address. */
export class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>("a.moved-to");
    if (link === null) return;
    const target = new URL(link.href);
    target.search = location.search;
    if (location.hash !== "") target.hash = location.hash;
    location.replace(target);
  }
}
