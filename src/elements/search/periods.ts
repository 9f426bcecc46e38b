import type { Translate } from "../../i18n/translate.ts";
import type { Count } from "../../search/query/tally.ts";
import { find, make } from "../make.ts";
import { namePeriod } from "../name-period.ts";

/**
 * Fills the table in `around` with the results per year or month. Each row has a bar and a button that narrows the
 * search to the period. The newest periods are in view. With a single period the table is hidden.
 *
 * The rows repeat their ARIA roles, because browsers drop the roles of a table whose CSS gives it another layout.
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

/** A bar as high as its share. Attributes draw it, because the page's policy allows no inline styles. */
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
