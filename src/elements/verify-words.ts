import { formatDate } from "../i18n/dates.ts";
import type { InterfaceLanguage } from "../i18n/translate.ts";
import { readCitation, type SplitAddress, splitAddress } from "../ledger/pure/read-citation.ts";
import type { Difference } from "../text/difference.ts";
import {
  type PermalinkJson,
  type PermalinksJson,
  type Verdict,
  verifyWords,
} from "../ledger/pure/record-json.ts";

/**
 * Answers its form: compares the fingerprint of a citation with the published record of the conference, and says
 * whether the cited words are the present ones, or when they changed.
 *
 * The page's address may give the cited address and the fingerprint (`?address=…&words=…`).
 */
export class VerifyWords extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector("form");
    const query = new URLSearchParams(location.search);
    for (const name of ["address", "words"]) {
      const field = form?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = query.get(name) ?? "";
    }
    if (query.has("address")) void this.#verify(query.get("address"), query.get("words"));
  }

  async #verify(citation: string | null, fingerprint: string | null): Promise<void> {
    const { address = "", words } = readCitation(citation ?? "", fingerprint ?? "");
    const place = splitAddress(address, this.dataset["base"] ?? "/");
    if (place === undefined || words === undefined) {
      this.#answer(this.#text("incomplete"));
      return;
    }
    const record = await findRecord(place, this.dataset["base"] ?? "/");
    if (typeof record === "string") this.#answer(this.#text(record));
    else this.#explain(record, verifyWords(record, words));
  }

  #explain({ address }: PermalinkJson, verdict: Verdict): void {
    const to = verdict.kind === "moved" ? verdict.to : address;
    const parts: (string | Node)[] = [this.#describe(verdict)];
    const link = document.createElement("a");
    const { pathname, hash } = new URL(to);
    link.href = pathname + hash;
    link.textContent = this.#text("open");
    parts.push(" ", link);
    this.#answer(...parts);
    if (verdict.kind === "changed") this.#showDifference(verdict.change.difference);
  }

  #describe(verdict: Verdict): string {
    if (verdict.kind === "same") {
      return verdict.since === undefined
        ? this.#text("sameUnpublished")
        : this.#text("same", verdict.since);
    }
    if (verdict.kind === "changed") return this.#text("changed", verdict.change.when);
    if (verdict.kind === "withdrawn") return this.#text("withdrawn", verdict.when);
    return this.#text(verdict.kind);
  }

  #showDifference(steps: readonly Difference[] | undefined): void {
    const text = document.createElement("p");
    text.className = "difference";
    if (steps === undefined) text.textContent = this.#text("notKept");
    for (const step of steps ?? []) {
      const name = step.kind === "gone" ? "del" : step.kind === "new" ? "ins" : "span";
      const element = document.createElement(name);
      element.textContent = step.text;
      text.append(element);
    }
    this.querySelector(".verify-answer")?.append(text);
  }

  #text(key: string, day?: string): string {
    const text = this.dataset[key] ?? "";
    if (day === undefined) return text;
    return text.replace("{date}", formatDate(this.dataset["language"] as InterfaceLanguage, day));
  }

  #answer(...parts: (string | Node)[]): void {
    const text = document.createElement("p");
    text.append(...parts);
    this.querySelector(".verify-answer")?.replaceChildren(text);
  }
}

/** The record of an address. If the conference was renamed, the record under its present name. */
async function findRecord(
  place: SplitAddress,
  base: string,
  hops = 5,
): Promise<PermalinkJson | Failure> {
  const records = await loadRecords(place);
  if (typeof records === "string") return records;
  const record = records.find(({ unit }) => unit?.toLowerCase() === place.unit);
  if (record === undefined) return "missing";
  if (record.moved === undefined || record.moved.when !== undefined) {
    return { ...record, address: new URL(record.address, location.origin + place.conference).href };
  }
  const next = splitAddress(record.moved.to, base);
  return next === undefined || hops === 0 ? record : await findRecord(next, base, hops - 1);
}

async function loadRecords({
  records,
  conference,
}: SplitAddress): Promise<readonly PermalinkJson[] | Failure> {
  try {
    const response = await fetch(records);
    if (response.status === 404) return "missing";
    if (!response.ok) return "failed";
    const { [conference]: own } = (await response.json()) as PermalinksJson;
    return own ?? "missing";
  } catch {
    return "failed";
  }
}

type Failure = "missing" | "failed";
