import { readDigits } from "./east-asian.ts";

/** A time of day that stands in a text. */
export interface FoundTime {
  /** `08:13`. */
  readonly time: string;
  /** The words it was read from, without a time zone. */
  readonly text: string;
  readonly index: number;
}

const western =
  /(?<![\d:.])(\d{1,2})(?:[:.](\d{2}))?\s*(a\.?m\.?|p\.?m\.?)(?![\p{L}])|(?<![\d:.])(\d{1,2}):(\d{2})(?![\d:])|(?<![\d:.])(\d{1,2})(?:\s?h(?:\s?(\d{1,2}))?|(?:\.(\d{2}))?\s?(?:Uhr|uur))(?![\p{L}\d])|(?<=(?<!\p{L})(?:klo|kl|klokken|ore|godz|ora|pukul|saat|lúc|ώρα|las|เวลา)\.?\s)(\d{1,2})\.(\d{2})(?!\.?\d)/iu;
const eastAsian =
  /(?:(午前|午後|上午|下午|오전|오후)\s*)?([0-9０-９]{1,2})\s*[時时시點点]\s*(?:([0-9０-９]{1,2})\s*[分분]|(半))?/u;

/**
 * The first time of day in a text: `8:13 a.m.`, `2:48 P.M.`, `14:00`, `14h30`, `14.30 Uhr`, `17.00 uur`, `klo 14.30`, `8時13分`, `午後3時半`.
 *
 * @example findTime("Wednesday, February 2, 2022, 8:13 a.m.")
 * → { time: "08:13", text: "8:13 a.m.", index: 29 }
 */
export function findTime(text: string): FoundTime | undefined {
  const found = [findWestern(text), findEastAsian(text)].filter((time) => time !== undefined);
  return found.sort((a, b) => a.index - b.index)[0];
}

function findWestern(text: string): FoundTime | undefined {
  const match = western.exec(text);
  if (match === null) return undefined;
  const [all, hour12, minute12 = "0", half, hour24, minute24, hour, ...minutes] = match;
  const [told, toldMinute] = minutes.splice(2);
  if (told !== undefined) return createTime(Number(told), Number(toldMinute), all, match.index);
  if (hour !== undefined)
    return createTime(Number(hour), Number(minutes[0] ?? minutes[1] ?? 0), all, match.index);
  if (half === undefined) return createTime(Number(hour24), Number(minute24), all, match.index);
  const onClock = Number(hour12);
  if (onClock < 1 || onClock > 12) return undefined;
  const afternoon = half.toLowerCase().startsWith("p");
  return createTime((onClock % 12) + (afternoon ? 12 : 0), Number(minute12), all, match.index);
}

function findEastAsian(text: string): FoundTime | undefined {
  const match = eastAsian.exec(text);
  if (match === null) return undefined;
  const [all, half, written = "", minute, thirty] = match;
  const hour = readDigits(written);
  const afternoon = half !== undefined && /午後|下午|오후/.test(half);
  const minutes = minute === undefined ? (thirty === undefined ? 0 : 30) : readDigits(minute);
  return createTime(afternoon && hour < 12 ? hour + 12 : hour, minutes, all, match.index);
}

function createTime(
  hour: number,
  minute: number,
  text: string,
  index: number,
): FoundTime | undefined {
  if (hour > 23 || minute > 59) return undefined;
  const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
  return { time, text, index };
}
