import { readState, type SearchState } from "../../search/format/state.ts";
import { find } from "../make.ts";

/** Reads a search form, whose fields have the names of the address's parameters. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") parameters.append(name, value.trim());
  }
  return readState(parameters);
}

/** Puts a state into the fields of a form; the boxes of facets are made with the results. */
export function fillForm(form: HTMLFormElement, state: SearchState): void {
  const texts = { q: state.query, from: state.from ?? "", to: state.to ?? "" };
  for (const [name, value] of Object.entries(texts)) {
    const field = find<HTMLInputElement>(form, `input[name="${name}"]`);
    if (field.value.trim() !== value.trim()) field.value = value;
  }
  find<HTMLSelectElement>(form, 'select[name="role"]').value = state.role ?? "";
  find<HTMLSelectElement>(form, 'select[name="sort"]').value = state.sort;
}
