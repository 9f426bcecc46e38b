import type { Archive } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import { cutText } from "../archive/read/summary.ts";
import type { Unit } from "../transcript/model/model.ts";
import { findUnit, listSpeech } from "../transcript/model/read.ts";
import { type Appearance, chooseText, type SharedUnit } from "./appearances.ts";

/** The latest units of some appearances: of each conference the first three, eight in all. */
export function pickLatest(appearances: readonly Appearance[]): Appearance[] {
  const latest: Appearance[] = [];
  let left = mostUnits;
  for (const { conference, units } of appearances) {
    if (left === 0) break;
    const shown = units.slice(0, Math.min(mostOfConference, left));
    left -= shown.length;
    if (shown.length > 0) latest.push({ conference, units: shown });
  }
  return latest;
}

/**
 * How a person's first answer in each unit begins, in texts of the language where there are some; nothing for a unit
 * that the person's words open. The texts are read, so let the units be few.
 */
export async function readAnswers(
  archive: Archive,
  appearances: readonly Appearance[],
  person: string,
  language: string,
): Promise<Map<SharedUnit, string>> {
  const answers = new Map<SharedUnit, string>();
  for (const unit of appearances.flatMap(({ units }) => units)) {
    const answer = await readAnswer(archive, unit, person, language);
    if (answer !== undefined) answers.set(unit, answer);
  }
  return answers;
}

const mostUnits = 8;
const mostOfConference = 3;
const mostCharacters = 200;

async function readAnswer(
  archive: Archive,
  shared: SharedUnit,
  person: string,
  language: string,
): Promise<string | undefined> {
  const { entry, unit } = chooseText(shared, language);
  const whole = findUnit(await loadTranscript(archive, entry), unit.id);
  const answer = whole && findAnswer(whole, person);
  return answer && cutText(answer, mostCharacters);
}

/** The first words of a person in a unit, unless the unit begins with them and has no title of its own. */
function findAnswer({ title, turns }: Unit, person: string): string | undefined {
  const spoken = turns.filter((turn) => listSpeech(turn).length > 0);
  const place = spoken.findIndex((turn) => turn.person === person && turn.role !== "questioner");
  const turn = spoken[place];
  if (turn === undefined || (place === 0 && title === undefined)) return undefined;
  return listSpeech(turn)
    .map(({ text }) => text)
    .join(" ");
}
