import { createExcerpt, createOpening, openingLength, type Piece } from "./excerpt.ts";
import type { Hit } from "./found.ts";
import { findMarks, hasPhrase, type Range } from "./match.ts";
import type { Query } from "./query.ts";
import type { TurnText, UnitText } from "./record.ts";
import type { SearchRole } from "./state.ts";

/** A result as it is shown: one unit, with the places in it where the words stand. */
export interface HitView {
  /** Address of the conference's page. */
  readonly url: string;
  /** `Q5`. */
  readonly unit: string;
  readonly language: string;
  /** The conference. */
  readonly title: string;
  readonly start: string;
  /** Labels as printed: of who asks, and of who answers or speaks. */
  readonly asker?: string;
  readonly speakers: readonly string[];
  /** The heading's title, or how the question or statement begins. */
  readonly opening: readonly Piece[];
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
  readonly pieces: readonly Piece[];
}

/** Whether the words of a result hold every quoted phrase of the query. */
export function isVerified(text: UnitText, query: Query, role?: SearchRole): boolean {
  const turns = text.turns.filter(({ asks }) =>
    role === "question" ? asks : role === "answer" ? !asks : true,
  );
  const texts = turns.flatMap(({ blocks }) => blocks.map((block) => block.text));
  return query.terms
    .filter(({ quoted }) => quoted)
    .every((term) => hasPhrase(term, texts) !== term.excluded);
}

/** Makes what is shown of a result from its text. */
export function createView({ entry }: Hit, text: UnitText, query: Query): HitView {
  const { url, language, title, start } = entry.conference;
  const asker = text.turns.find(({ asks }) => asks)?.label;
  const answers = text.turns.filter(({ asks }) => !asks).flatMap(({ label }) => label ?? []);
  const places = listPlaces(text, query);
  const opening = openUnit(text, query);
  const excerpts = choosePlaces(places, text).map((place) => createPlaceExcerpt(place));
  const matches = places.reduce((sum, { ranges }) => sum + ranges.length, 0);
  const shown = new Set(excerpts.map(({ anchor }) => anchor));
  const opened = places.find((place) => isOpened(place, text));
  const own = opened !== undefined && !shown.has(opened.anchor) ? countMarked(opening) : 0;
  const marked = excerpts.reduce((sum, { pieces }) => sum + countMarked(pieces), own);
  return {
    url,
    unit: text.id,
    language,
    title,
    start,
    ...(asker !== undefined && { asker }),
    speakers: [...new Set(answers)],
    opening,
    excerpts,
    matches,
    hidden: Math.max(0, matches - marked),
  };
}

/** Excerpts of one result. */
const mostExcerpts = 4;

interface Place {
  readonly anchor: string;
  readonly asks: boolean;
  readonly label?: string | undefined;
  readonly text: string;
  readonly ranges: readonly Range[];
}

function listPlaces({ id, turns }: UnitText, query: Query): Place[] {
  return turns.flatMap((turn) =>
    turn.blocks.map((block) => ({
      anchor: `${id.toLowerCase()}-${String(turn.number)}-${String(block.number)}`,
      asks: turn.asks,
      label: turn.label,
      text: block.text,
      ranges: findMarks(query, block.text),
    })),
  );
}

/** The blocks with most matches, in the order of the text; without a match the first that is not shown. */
function choosePlaces(places: readonly Place[], text: UnitText): Place[] {
  const isShown = (place: Place): boolean =>
    isOpened(place, text) && place.ranges.every(({ end }) => end <= openingLength);
  const others = places.filter((place) => !isShown(place));
  const found = others
    .filter(({ ranges }) => ranges.length > 0)
    .sort((a, b) => b.ranges.length - a.ranges.length)
    .slice(0, mostExcerpts);
  return found.length > 0 ? places.filter((place) => found.includes(place)) : others.slice(0, 1);
}

/** Whether the opening is the beginning of that block. */
function isOpened({ text }: Place, { title, turns }: UnitText): boolean {
  return title === undefined && text === findOpening(turns)?.blocks[0]?.text;
}

function createPlaceExcerpt({ anchor, label, text, ranges }: Place): Excerpt {
  return { anchor, ...(label !== undefined && { label }), pieces: createExcerpt(text, ranges) };
}

function countMarked(pieces: readonly Piece[]): number {
  return pieces.filter(({ marked }) => marked).length;
}

function openUnit({ title, turns }: UnitText, query: Query): Piece[] {
  const text = title ?? findOpening(turns)?.blocks[0]?.text ?? "";
  return createOpening(text, findMarks(query, text));
}

/** The first question, or the first turn of a statement. */
function findOpening(turns: readonly TurnText[]): TurnText | undefined {
  const spoken = turns.filter(({ blocks }) => blocks.length > 0);
  return spoken.find(({ asks }) => asks) ?? spoken[0];
}
