import { nameUnit, type PlacedUnit } from "./citations.ts";

/** A unit in one language, and the persons who answer in it, in order of appearance. */
export interface AnsweredUnit extends PlacedUnit {
  readonly answering: readonly string[];
}

/** The answers of a person before and after one. */
export interface NextAnswers {
  readonly person: string;
  readonly previous?: NextAnswer;
  readonly next?: NextAnswer;
}

export interface NextAnswer {
  /** The exchange in each language that it has a text in. */
  readonly texts: readonly PlacedUnit[];
  /** Whether other answers of the person, at the same conference, stand between. */
  readonly isElsewhere: boolean;
}

/**
 * Finds the answers of those who answer in an exchange before and after it, through all conferences in the order of
 * their dates; undated ones have no place in it. Where that is the exchange before or after at the same conference,
 * to which its page leads anyway, it is the nearest answer at another conference.
 *
 * @param units in the order of their dates
 */
export function createAnswerFinder(
  units: Iterable<AnsweredUnit>,
): (place: PlacedUnit) => NextAnswers[] {
  const exchanges = new Map<string, Exchange>();
  const people = new Map<string, Exchange[]>();
  for (const unit of units) addUnit(unit, exchanges, people);
  return ({ entry, unit }) => {
    const exchange = exchanges.get(nameUnit(entry.id, unit.id));
    return (exchange?.places ?? []).flatMap(({ person, place }) => {
      const answers = people.get(person) ?? [];
      const previous = findNext(answers, place, -1);
      const next = findNext(answers, place, 1);
      if (previous === undefined && next === undefined) return [];
      return { person, ...(previous && { previous }), ...(next && { next }) };
    });
  };
}

interface Exchange {
  readonly texts: Text[];
  /** Each person who answers in it, and its index among the answers of that person. */
  readonly places: { readonly person: string; readonly place: number }[];
}

/** An exchange in a language, and its index among the units of the transcript. */
interface Text extends PlacedUnit {
  readonly index: number;
}

function addUnit(
  { entry, unit, answering }: AnsweredUnit,
  exchanges: Map<string, Exchange>,
  people: Map<string, Exchange[]>,
): void {
  if (unit.kind !== "exchange" || entry.date === null) return;
  const name = nameUnit(entry.id, unit.id);
  const exchange = exchanges.get(name) ?? { texts: [], places: [] };
  exchanges.set(name, exchange);
  exchange.texts.push({ entry, unit, index: entry.units.indexOf(unit) });
  for (const person of answering) {
    const answers = people.get(person) ?? [];
    people.set(person, answers);
    if (exchange.places.some((one) => one.person === person)) continue;
    exchange.places.push({ person, place: answers.push(exchange) - 1 });
  }
}

function findNext(
  answers: readonly Exchange[],
  place: number,
  way: number,
): NextAnswer | undefined {
  const [own, near] = [answers[place], answers[place + way]];
  if (own === undefined || near === undefined) return undefined;
  if (!isBeside(own, near)) return { texts: near.texts, isElsewhere: false };
  for (let at = place + way; at >= 0 && at < answers.length; at += way) {
    const answer = answers[at];
    if (answer !== undefined && nameConference(answer) !== nameConference(own)) {
      return { texts: answer.texts, isElsewhere: true };
    }
  }
  return undefined;
}

/** Whether nothing stands between two exchanges of one text. */
function isBeside(one: Exchange, other: Exchange): boolean {
  return one.texts.some(({ entry, index }) =>
    other.texts.some((text) => text.entry === entry && Math.abs(text.index - index) === 1),
  );
}

function nameConference({ texts }: Exchange): string | undefined {
  return texts[0]?.entry.id;
}
