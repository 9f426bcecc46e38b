import type { Translate } from "../../i18n/translate.ts";
import type { FoundView } from "../../search/query/messages.ts";
import { type FacetName, facetNames, type SearchState } from "../../search/format/state.ts";
import { make } from "../make.ts";
import { nameValue } from "./labels.ts";

/**
 * Fills each facet with checkboxes for the values that the results have and for the chosen values. Counts are shown
 * only if they are exact. Person and part are always shown; another facet is hidden while it cannot narrow the results.
 *
 * `groups` are fieldsets with `data-facet` and a list in each, and with `data-pages`, the folder of the values' own
 * pages, where they have some: a chosen value has a link to its page. `formId` is the form the boxes belong to.
 */
export function showFacets(groups: Iterable<HTMLElement>, view: FacetView): void {
  for (const group of groups) {
    const facet = facetNames.find((name) => name === group.dataset["facet"]);
    const list = group.querySelector("ul");
    if (facet === undefined || list === null) continue;
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute("value")
      : undefined;
    const values = listValues(facet, view);
    list.replaceChildren(
      ...values.map((value) => makeBox(facet, value, view, group.dataset["pages"])),
    );
    const isShown = alwaysShown.has(facet) || view.state.facets[facet].length > 0;
    group.hidden = values.length === 0 || !(isShown || canNarrow(values, view.found));
    for (const box of list.querySelectorAll("input")) if (box.value === focused) box.focus();
  }
}

const alwaysShown: ReadonlySet<FacetName> = new Set(["person", "unit"]);

export interface FacetView {
  readonly t: Translate;
  readonly state: SearchState;
  readonly found: FoundView;
  readonly formId: string;
}

interface Value {
  readonly value: string;
  readonly count: number | undefined;
}

/** The values by count, then the chosen values without a result. */
function listValues(facet: FacetName, { state, found }: FacetView): Value[] {
  const counted = found.tally.facets[facet];
  const known = new Set(counted.map(({ value }) => value));
  const exact = found.total !== undefined;
  return [
    ...counted.map(({ value, count }) => ({ value, count: exact ? count : undefined })),
    ...state.facets[facet]
      .filter((value) => !known.has(value))
      .map((value) => ({ value, count: exact ? 0 : undefined })),
  ];
}

/** Whether choosing a value can leave fewer results. A single value that all results have cannot. */
function canNarrow(values: readonly Value[], { total }: FoundView): boolean {
  return values.length > 1 || values.some(({ count }) => count !== total);
}

function makeBox(
  facet: FacetName,
  { value, count }: Value,
  view: FacetView,
  pages: string | undefined,
): HTMLLIElement {
  const { t, state, found, formId } = view;
  const box = make("input", { type: "checkbox", name: facet, value, form: formId });
  box.checked = state.facets[facet].includes(value);
  const text = nameValue(t, found.names, facet, value);
  const number = count === undefined ? [] : [make("span", { class: "count" }, t.number(count))];
  const label = make("label", {}, box, make("span", {}, text), ...number);
  // A value that no result has may be none of the archive.
  if (pages === undefined || !box.checked || count === 0) return make("li", {}, label);
  const href = `${pages}${encodeURIComponent(value)}/`;
  return make(
    "li",
    {},
    label,
    make("a", { class: "facet-page", href }, t("search.page", { name: text })),
  );
}
