import type { Role } from "../schemas/roles.ts";
import type { Turn, Unit } from "../transcript/model/model.ts";
import { listSpeech } from "../transcript/model/read.ts";

/** The words of a unit, divided into questions and answers; a moderator's words belong to neither. */
export interface Spoken {
  /** The question and its follow-ups, a string a turn. */
  readonly asked: readonly string[];
  /** The words of those who answered or made a statement; empty if nobody did. */
  readonly said: string;
}

/** Splits the words of a unit into questions and answers. */
export function splitSpeech({ turns }: Unit): Spoken {
  const speech = (wanted: Role) => turns.filter(({ role }) => role === wanted).map(joinSpeech);
  return { asked: speech("questioner"), said: speech("respondent").join("\n") };
}

function joinSpeech(turn: Turn): string {
  return listSpeech(turn)
    .map(({ text }) => text)
    .join("\n");
}
