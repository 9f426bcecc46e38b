import type { CitationSource, CitedAsker, CitedSpeaker } from "./cited.ts";
import type { Person } from "../schemas/person.ts";
import { readDay } from "../schemas/start.ts";
import { listUnits } from "../transcript/model/read.ts";
import type { Transcript, Turn } from "../transcript/model/model.ts";
import { isInterpreter } from "../transcript/speakers/role-from-label.ts";
import { createCslName, formatWrittenName } from "./names.ts";
import { describeAsker } from "./description.ts";
import { findOffice, selectText } from "./office.ts";
import { formatSpeaker, type Voice } from "./voice.ts";

/**
 * The authors of the cited words: the people who answer or speak in the unit, or the conference's speakers.
 *
 * If nobody is named, the publisher of the source is the author.
 */
export function listSpeakers(source: CitationSource): CitedSpeaker[] {
  const { transcript, unit } = source;
  const named = unit === undefined ? listConferencePeople(source) : [];
  const turns = unit === undefined ? listTurns(transcript) : unit.turns;
  const speakers =
    named.length > 0 ? named : turns.filter(isAnswer).flatMap((turn) => describeTurn(turn, source));
  const distinct = [...new Map(speakers.map((one) => [JSON.stringify(one.name), one])).values()];
  return distinct.length > 0
    ? distinct
    : [describeLiteral(transcript.frontmatter.source.publisher)];
}

/** The first asker of the unit, if a label names a person or an outlet. */
export function findAsker(source: CitationSource): CitedAsker | undefined {
  const turn = source.unit?.turns.find(({ role }) => role === "questioner");
  return turn && describeAskerOf(turn, source);
}

/**
 * Who says each turn of the cited unit, and whom an answer answers: who asked last before it. A turn without a
 * name, or with a letter for one (`Q`, `問`), has nobody.
 */
export function listVoices(source: CitationSource): Voice[] {
  let asked: string | undefined;
  return (source.unit?.turns ?? []).map((turn) => {
    const asker = turn.role === "questioner" ? describeAskerOf(turn, source) : undefined;
    const name = asker && describeAsker(asker);
    if (turn.role === "questioner") asked = name;
    const who = name ?? findSpeaker(turn, source);
    const answers = who !== undefined && isOwnAnswer(turn) ? asked : undefined;
    return { ...(who !== undefined && { who }), ...(answers !== undefined && { answers }) };
  });
}

/** A label without the brackets that Japanese transcripts print around it; those of a part belong to it: `Reporter (NHK)`. */
function cleanLabel(label: string): string {
  return label
    .replace(whole, (_, ...inner: (string | undefined)[]) => inner.slice(0, 5).join(""))
    .trim();
}

const whole = /^(?:【([^【】]*)】|［([^［］]*)］|\[([^[\]]*)\]|\(([^()]*)\)|（([^（）]*)）)$/u;

function findSpeaker(turn: Turn, source: CitationSource): string | undefined {
  const [speaker] = describeTurn(turn, source);
  if (speaker === undefined || /^\p{L}?\p{N}*$/u.test(speaker.written)) return undefined;
  return formatSpeaker(speaker, source.transcript.language);
}

function describeAskerOf(turn: Turn, source: CitationSource): CitedAsker | undefined {
  const name = findAskerName(turn, source);
  const outlet = findOutletName(turn, source);
  if (name === undefined && outlet === undefined) return undefined;
  return { ...(name !== undefined && { name }), ...(outlet !== undefined && { outlet }) };
}

function listConferencePeople(source: CitationSource): CitedSpeaker[] {
  return source.transcript.frontmatter.speakers
    .map((id) => source.directory.people.get(id))
    .filter((person) => person !== undefined)
    .map((person) => describePerson(person, source.transcript));
}

function listTurns(transcript: Transcript): Turn[] {
  return [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
}

function isAnswer(turn: Turn): boolean {
  return turn.role === "respondent";
}

function isOwnAnswer(turn: Turn): boolean {
  return isAnswer(turn) && !isInterpreter(turn.label ?? "");
}

function describeTurn(turn: Turn, { transcript, directory }: CitationSource): CitedSpeaker[] {
  const person = turn.person === undefined ? undefined : directory.people.get(turn.person);
  if (person !== undefined) return [describePerson(person, transcript)];
  if (turn.label === undefined) return [];
  const meaning = transcript.frontmatter.labels?.[turn.label];
  return [describeLiteral(meaning?.name ?? cleanLabel(turn.label))];
}

function describeLiteral(name: string): CitedSpeaker {
  return { name: { literal: name }, written: name };
}

function describePerson(person: Person, { frontmatter, language }: Transcript): CitedSpeaker {
  const office = findOffice(person, readDay(frontmatter.start));
  const title = office && selectText(office.title, language);
  return {
    name: createCslName(person, language),
    written: formatWrittenName(person, language),
    ...(title !== undefined && { office: title }),
  };
}

function findAskerName(turn: Turn, { transcript, directory }: CitationSource): string | undefined {
  const { label = "", person: id } = turn;
  const person = id === undefined ? undefined : directory.people.get(id);
  const meaning = transcript.frontmatter.labels?.[label];
  if (meaning?.name !== undefined) return meaning.name;
  if (person !== undefined) return formatWrittenName(person, transcript.language);
  const outlet = turn.outlet === undefined ? undefined : directory.outlets.get(turn.outlet);
  if (outlet === undefined) return undefined;
  const said = cleanLabel(label);
  const names = [...Object.values(outlet.name), ...outlet.aliases];
  return names.includes(said) || said === "" ? undefined : said;
}

function findOutletName(turn: Turn, { transcript, directory }: CitationSource): string | undefined {
  const outlet = turn.outlet === undefined ? undefined : directory.outlets.get(turn.outlet);
  return outlet && selectText(outlet.name, transcript.language);
}
