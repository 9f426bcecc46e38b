import type { Translate } from "../../i18n/translate.ts";
import type { Span } from "../../search/query/excerpt.ts";
import type { Excerpt, HitView } from "../../search/query/view.ts";
import { make } from "../make.ts";
import { namePeriod } from "../name-period.ts";

/** Makes the list item of a result. Its links carry `query`, so that the page they lead to marks the words. */
export function makeHit(t: Translate, hit: HitView, query: string): HTMLLIElement {
  const { unit, language, title, start, opening } = hit;
  const other = language === t.language ? undefined : language;
  const locate = (anchor: string): string => locateIn(hit.url, anchor, query);
  const link = make("a", { href: locate(unit.toLowerCase()), lang: other, dir: "auto" });
  link.append(...makeSpans(opening));
  const date =
    start === null
      ? make("span", {}, t("date.undated"))
      : make("time", { datetime: start }, namePeriod(t.language, start.slice(0, 10)));
  return make(
    "li",
    { class: "hit" },
    make("p", { class: "hit-date" }, make("span", { class: "hit-unit" }, unit), date),
    make("h3", { class: "hit-title" }, link),
    make(
      "p",
      { class: "hit-facts" },
      ...listFacts(t, hit, make("cite", { lang: other, dir: "auto" }, ...makeSpans(title))),
    ),
    ...hit.excerpts.map((excerpt, index) => {
      const named = excerpt.label !== hit.excerpts[index - 1]?.label;
      return makeExcerpt(excerpt, locate(excerpt.anchor), { named, lang: other });
    }),
    ...makeMatches(t, hit),
  );
}

/** Text in spans, the marked ones in `<mark>`. */
function makeSpans(spans: readonly Span[]): (Node | string)[] {
  return spans.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
}

function locateIn(url: string, anchor: string, query: string): string {
  const search = query === "" ? "" : `?${new URLSearchParams({ q: query }).toString()}`;
  return `${url}${search}#${anchor}`;
}

function listFacts(t: Translate, { asker, speakers }: HitView, title: Node): (Node | string)[] {
  const who = speakers.join(", ");
  const people = asker === undefined ? who : t("search.asks", { asker, speakers: who });
  return who === "" ? [title] : [people, " · ", title];
}

/** Makes an excerpt. It names its speaker if the previous excerpt has another one. */
function makeExcerpt(
  { label, spans }: Excerpt,
  href: string,
  { named, lang }: { named: boolean; lang: string | undefined },
): HTMLElement {
  const excerpt = make("p", { class: "hit-excerpt", lang, dir: "auto" });
  if (label !== undefined && named) {
    excerpt.append(make("a", { href, class: "hit-label" }, label), " ");
  }
  excerpt.append(...makeSpans(spans));
  return excerpt;
}

/** Says how many matches there are, if some are hidden. */
function makeMatches(t: Translate, { unit, matches, hidden }: HitView): HTMLElement[] {
  if (hidden === 0) return [];
  const key = unit.startsWith("S") ? "search.matches-statement" : "search.matches";
  return [make("p", { class: "hit-more" }, t.count(key, matches))];
}
