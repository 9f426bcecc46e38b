import type { Role } from "../schemas/roles.ts";
import type { Turn, Unit } from "../transcript/model/model.ts";
import { listSpeech } from "../transcript/model/read.ts";

/** The words of a unit, by who said them; a moderator's belong to neither. */
export interface Spoken {
  /** What was asked, a string a turn: the question and its follow-ups. */
  readonly asked: readonly string[];
  /** What those said who answered or spoke; empty where nobody did. */
  readonly said: string;
}

/** Parts what was asked in a unit from what was said. */
export function partSpeech({ turns }: Unit): Spoken {
  const speech = (wanted: Role) => turns.filter(({ role }) => role === wanted).map(joinSpeech);
  return { asked: speech("questioner"), said: speech("respondent").join("\n") };
}

function joinSpeech(turn: Turn): string {
  return listSpeech(turn)
    .map(({ text }) => text)
    .join("\n");
}
