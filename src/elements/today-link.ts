import { findDayOfYear } from "./day-of-year.ts";

/**
 * A link to the conferences of a day in all years. Chooses today's page, in the zone of the archive or else of the reader, if there is one;
 * else the link goes on leading to the page of all days.
 *
 * `data-days` lists the days that have pages (`0202 1128`), `data-home` is the folder of these, `data-zone` the zone.
 */
export class TodayLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a");
    const today = findDayOfYear(new Date(), this.dataset["zone"]);
    const days = (this.dataset["days"] ?? "").split(" ");
    if (link === null || !days.includes(today.replace("-", ""))) return;
    link.href = `${this.dataset["home"] ?? ""}${today}/`;
    link.textContent = this.dataset["text"] ?? link.textContent;
  }
}
