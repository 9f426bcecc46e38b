import type { Translate } from "../../i18n/translate.ts";
import type { Names } from "../../search/query/found.ts";
import { facetNames, mapFacets, type SearchState, toggleFacet } from "../../search/format/state.ts";
import { make } from "../make.ts";
import { namePeriod } from "../name-period.ts";
import { nameValue } from "./labels.ts";

/** A filter that is set, and the search state without it. */
interface Chip {
  readonly filter: string;
  readonly value: string;
  readonly without: SearchState;
}

/** Shows a button for each filter that is set, which removes it. `apply` receives the remaining state. */
export function showChips(
  list: HTMLElement,
  { t, state, names }: { t: Translate; state: SearchState; names: Names },
  apply: (state: SearchState) => void,
): void {
  const chips = listChips(t, state, names);
  const makeChip = ({ filter, value, without }: Chip): HTMLLIElement =>
    makeButton(value, t("search.remove", { filter, value }), () => {
      apply(without);
    });
  const all = withoutFilters(state);
  const clear = makeButton(t("search.clear"), undefined, () => {
    apply(all);
  });
  list.replaceChildren(...chips.map(makeChip), ...(chips.length > 1 ? [clear] : []));
  list.hidden = chips.length === 0;
}

/** The state with only its query and order. */
function withoutFilters({ query, sort }: SearchState): SearchState {
  return { query, sort, facets: mapFacets(() => []) };
}

function listChips(t: Translate, state: SearchState, names: Names): Chip[] {
  const { role, ...withoutRole } = state;
  return [
    ...(role === undefined
      ? []
      : [{ filter: t("search.role"), value: t(`search.role-${role}`), without: withoutRole }]),
    ...listDateChips(t, state),
    ...facetNames.flatMap((facet) =>
      state.facets[facet].map((value) => ({
        filter: t(`search.${facet}`),
        value: nameValue(t, names, facet, value),
        without: toggleFacet(state, facet, value),
      })),
    ),
  ];
}

function listDateChips(t: Translate, state: SearchState): Chip[] {
  const { from, to, ...without } = state;
  if (from === undefined && to === undefined) return [];
  const [first, last] = [from, to].map((date) => date && namePeriod(t.language, date));
  const value = first === last ? (first ?? "") : `${first ?? "…"} – ${last ?? "…"}`;
  return [{ filter: t("search.period"), value, without }];
}

function makeButton(text: string, label: string | undefined, press: () => void): HTMLLIElement {
  const button = make("button", { type: "button", class: "chip", "aria-label": label }, text);
  button.addEventListener("click", press);
  return make("li", {}, button);
}
