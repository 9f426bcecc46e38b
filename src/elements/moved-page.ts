/** Leads on to the link in it (`a.moved-to`), with the query and the place that the old address had. */
export class MovedPage extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector<HTMLAnchorElement>("a.moved-to");
    if (link === null) return;
    const target = new URL(link.href);
    target.search = location.search;
    target.hash = location.hash;
    location.replace(target);
  }
}
