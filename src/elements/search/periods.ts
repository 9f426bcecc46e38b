import type { Translate } from "../../i18n/translate.ts";
import type { Count } from "../../search/query/tally.ts";
import { find, make } from "../make.ts";
import { namePeriod } from "./labels.ts";

/**
 * Fills the table in `around` with the results per year or month: each row is a bar, its period a button that narrows
 * the search to it. Roles are said again because a table that is not laid out as one may lose them. The newest are in view; hidden where there is one period alone.
 */
export function showPeriods(
  around: HTMLElement,
  t: Translate,
  periods: readonly Count[],
  choose: (period: string) => void,
): void {
  const most = Math.max(1, ...periods.map(({ count }) => count));
  find(around, "table").role = "table";
  find(around, "tbody").role = "rowgroup";
  find(around, "tbody").replaceChildren(
    ...periods.map(({ value, count }) => {
      const name = namePeriod(t.language, value, "short");
      const full = namePeriod(t.language, value);
      const button = make("button", { type: "button" }, name);
      button.setAttribute("aria-label", t("search.period-filter", { period: full }));
      button.disabled = count === 0;
      button.addEventListener("click", () => {
        choose(value);
      });
      return make(
        "tr",
        { role: "row" },
        make("th", { scope: "row", role: "rowheader" }, button),
        make(
          "td",
          { role: "cell" },
          makeBar(count / most),
          make("span", { class: "count" }, t.number(count)),
        ),
      );
    }),
  );
  around.hidden = periods.length < 2;
  around.scrollLeft = around.scrollWidth;
}

/** A bar as high as its share; drawn by attributes, because the page's policy allows no styles inline. */
function makeBar(share: number): SVGSVGElement {
  const bar = document.createElementNS(svg, "svg");
  bar.setAttribute("viewBox", "0 0 1 1");
  bar.setAttribute("preserveAspectRatio", "none");
  bar.setAttribute("aria-hidden", "true");
  const rectangle = document.createElementNS(svg, "rect");
  rectangle.setAttribute("width", "1");
  rectangle.setAttribute("y", String(1 - share));
  rectangle.setAttribute("height", String(share));
  bar.append(rectangle);
  return bar;
}

const svg = "http://www.w3.org/2000/svg";
