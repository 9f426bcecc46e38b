import type { Start } from "../../schemas/start.ts";
import { createExcerpt, createOpening, endOpening, type Span, splitSpans } from "./excerpt.ts";
import type { Hit } from "./found.ts";
import { findMarks, hasPhrase, type Range, type TypedForms } from "./match.ts";
import type { Query } from "./split-query.ts";
import type { TurnText, UnitText } from "../format/unit-text.ts";
import { tokenizeText } from "../format/words.ts";
import type { SearchRole } from "../format/state.ts";

/** A result as it is shown: one unit, with the places in it where the words stand. */
export interface HitView {
  /** Address of the conference's page. */
  readonly url: string;
  /** `Q5`. */
  readonly unit: string;
  readonly language: string;
  /** The title of the conference. */
  readonly title: readonly Span[];
  readonly start: Start;
  /** Labels as printed: of who asks, and of who answers or speaks. */
  readonly asker?: string;
  readonly speakers: readonly string[];
  /** The heading's title, or how the question or statement begins. */
  readonly opening: readonly Span[];
  readonly excerpts: readonly Excerpt[];
  /** Matches in the unit, and how many of them neither the opening nor an excerpt shows. */
  readonly matches: number;
  readonly hidden: number;
}

/** A place in a unit. */
export interface Excerpt {
  /** Anchor in the conference's page, `q5-2-1`. */
  readonly anchor: string;
  readonly label?: string;
  readonly spans: readonly Span[];
}

/** Whether the words of a result hold the quoted phrases of the query; the index answers for the other words. */
export function isVerified(text: UnitText, query: Query, role?: SearchRole): boolean {
  const turns = text.turns.filter(({ asks }) =>
    role === "question" ? asks : role === "answer" ? !asks : true,
  );
  const texts = turns.flatMap(({ blocks }) => blocks.map((block) => block.text));
  return query.clauses.every(
    ({ excluded, anyOf }) =>
      excluded !==
      anyOf.some((terms) =>
        terms.every((term) => (term.quoted ? hasPhrase(term, texts) : !excluded)),
      ),
  );
}

export interface ViewContext {
  /** Characters that were found in their other forms. */
  readonly typed?: TypedForms;
  /** Names of persons by language, as `person/hayashi-yoshimasa`. */
  readonly names?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Makes what is shown of a result from its text. */
export function createView(
  { entry }: Hit,
  text: UnitText,
  query: Query,
  { typed, names = {} }: ViewContext = {},
): HitView {
  const find = (part: string) => findMarks(query, part, typed);
  const { url, language, title, start } = entry.conference;
  const label = text.turns.find(({ asks }) => asks)?.label;
  const asker = nameAsker(label, entry.values.asker, names, language);
  const answers = text.turns.filter(({ asks }) => !asks).flatMap(({ label }) => label ?? []);
  const places = listPlaces(text, find);
  const opening = openUnit(text, find);
  const excerpts = choosePlaces(places).map(createPlaceExcerpt);
  const matches = places.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const marked = [opening, ...excerpts.map(({ spans }) => spans)].flat().filter(isMarked).length;
  return {
    url,
    unit: text.id,
    language,
    title: splitSpans(title, find(title)),
    start,
    ...(asker !== undefined && { asker }),
    speakers: [...new Set(answers)],
    opening,
    excerpts,
    matches,
    hidden: Math.max(0, matches - marked),
  };
}

/** The label of who asks, or the name of the one person who does where the label, `Q`, has no part of it. */
function nameAsker(
  label: string | undefined,
  [id, ...others]: readonly string[],
  names: NonNullable<ViewContext["names"]>,
  language: string,
): string | undefined {
  const known = id === undefined || others.length > 0 ? undefined : names[`person/${id}`];
  const name = known?.[language] ?? Object.values(known ?? {})[0];
  if (label === undefined || name === undefined) return label;
  const words = tokenizeText(label).words.map(({ text: word }) => word);
  return tokenizeText(name).words.some(({ text: word }) => words.includes(word)) ? label : name;
}

type FindMarks = (text: string) => readonly Range[];

/** Excerpts of one result. */
const mostExcerpts = 4;

interface Place {
  readonly anchor: string;
  readonly asks: boolean;
  readonly label?: string | undefined;
  readonly text: string;
  readonly ranges: readonly Range[];
  /** Whether the opening is the beginning of it. */
  readonly isOpened: boolean;
}

function listPlaces({ id, title, turns }: UnitText, find: FindMarks): Place[] {
  const opened = title === undefined ? findOpening(turns)?.blocks[0]?.text : undefined;
  return turns.flatMap((turn) =>
    turn.blocks.map((block) => ({
      anchor: `${id.toLowerCase()}-${String(turn.number)}-${String(block.number)}`,
      asks: turn.asks,
      label: turn.label,
      text: block.text,
      ranges: find(block.text),
      isOpened: block.text === opened,
    })),
  );
}

/** The blocks with most matches, in the order of the text; without a match the first that is not shown. */
function choosePlaces(places: readonly Place[]): Place[] {
  const others = places.filter((place) => listUnshown(place).length > 0);
  const found = others.sort((a, b) => b.ranges.length - a.ranges.length).slice(0, mostExcerpts);
  const rest = places.filter(({ isOpened }) => !isOpened);
  return found.length > 0 ? places.filter((place) => found.includes(place)) : rest.slice(0, 1);
}

/** What the opening does not show of what was found in a block. */
function listUnshown({ isOpened, text, ranges }: Place): readonly Range[] {
  const end = isOpened ? endOpening(text) : 0;
  return ranges.filter((range) => range.end > end);
}

/** An excerpt of the block that the opening begins goes on where the opening ends. */
function createPlaceExcerpt(place: Place): Excerpt {
  const { anchor, label, isOpened } = place;
  const from = isOpened ? endOpening(place.text) : 0;
  const ranges = listUnshown(place);
  const spans = createExcerpt(place.text, ranges, { from });
  return { anchor, ...(label !== undefined && { label }), spans };
}

function isMarked({ marked }: Span): boolean {
  return marked;
}

function openUnit({ title, turns }: UnitText, find: FindMarks): Span[] {
  const text = title ?? findOpening(turns)?.blocks[0]?.text ?? "";
  return createOpening(text, find(text));
}

/** The first question, or the first turn of a statement. */
function findOpening(turns: readonly TurnText[]): TurnText | undefined {
  const spoken = turns.filter(({ blocks }) => blocks.length > 0);
  return spoken.find(({ asks }) => asks) ?? spoken[0];
}
