/**
 * A link to the conferences of a day in all years. Chooses today's page, by the reader's clock, if there is one;
 * else the link goes on leading to the page of all days.
 *
 * `data-days` lists the days that have pages (`0202 1128`), `data-home` is the folder of these.
 */
export class TodayLink extends HTMLElement {
  connectedCallback(): void {
    const link = this.querySelector("a");
    const today = formatDay(new Date());
    const days = (this.dataset["days"] ?? "").split(" ");
    if (link === null || !days.includes(today.replace("-", ""))) return;
    link.href = `${this.dataset["home"] ?? ""}${today}/`;
    link.textContent = this.dataset["text"] ?? link.textContent;
  }
}

function formatDay(date: Date): string {
  const parts = [date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
