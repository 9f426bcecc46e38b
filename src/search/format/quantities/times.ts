import { pad, type QuantityKind, readSmall, small } from "./quantity.ts";

/**
 * Times of day: `10:30am`, `10.30 a.m.`, `10:30`, `22:30`, `8 p.m.`, `午後3時半`. Without its half of the day a time is that of
 * a clock of 24 hours.
 */
export const times: readonly QuantityKind[] = [
  {
    sign: /\d/,
    pattern:
      /(?<![\d.:])(?<hour>\d{1,2})(?:[:.](?<minute>[0-5]\d))? ?(?<half>[ap])(?:\. ?m|m)(?![\p{L}\p{N}])/gu,
    read: ({ hour = "", minute = "00", half }) => spellTime(Number(hour), Number(minute), half),
  },
  {
    sign: /\d:\d/,
    pattern:
      /(?<![\d.:,/])(?<hour>\d{1,2}):(?<minute>[0-5]\d)(?![\d:/]| ?[ap](?:m(?![\p{L}\p{N}])|\. ?m))/gu,
    read: ({ hour = "", minute = "" }) => spellTime(Number(hour), Number(minute)),
  },
  {
    sign: /[時时点]/,
    pattern: new RegExp(
      `(?<half>午前|午後|上午|下午|오전|오후)? ?(?<![\\d一二三四五六七八九十])(?<hour>${small}) ?[時时点](?:(?<minute>${small}) ?分(?!の|之)|(?<middle>半))?(?!間|间)`,
      "gu",
    ),
    read({ half, hour = "", minute = "0", middle }) {
      const [hours, minutes] = [readSmall(hour), middle === undefined ? readSmall(minute) : 30];
      const part = half === undefined ? undefined : /[前上전]/u.test(half) ? "a" : "p";
      return hours === undefined || minutes === undefined
        ? undefined
        : spellTime(hours, minutes, part);
    },
  },
];

function spellTime(hour: number, minute: number, half?: string) {
  if (hour > 24 || minute > 59 || (half !== undefined && hour > 12)) return undefined;
  const hours = half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0);
  const [plain, whole] = [hour, hours].map((value) => `t${pad(value)}${pad(minute)}`);
  const halved = `t${pad(hours % 12 === 0 ? 12 : hours % 12)}${pad(minute)}${hours < 12 || hours === 24 ? "a" : "p"}`;
  return half === undefined
    ? { exact: plain ?? "", looser: [halved] }
    : { exact: halved, looser: [plain ?? "", whole ?? ""] };
}
