/** A calendar of conferences that were held; addresses are absolute. */
export interface Calendar {
  readonly name: string;
  readonly events: readonly CalendarEvent[];
}

export interface CalendarEvent {
  /** The permanent address, which is its id too. */
  readonly address: string;
  readonly title: string;
  readonly language: string;
  /** Local start with or without a time, `2022-02-02T08:13`, and its zone. */
  readonly start: string;
  readonly timeZone: string;
  readonly place?: string | undefined;
  readonly description: string;
  /** The day of the last change of its text: `2026-11-23`. */
  readonly changed: string;
}

/**
 * Writes a calendar as iCalendar (RFC 5545). A time is in UTC, which every program shows in its reader's own zone;
 * a start without a time is a whole day. Events take nobody's time.
 */
export function formatCalendar({ name, events }: Calendar): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Lectern//Lectern//EN",
    "METHOD:PUBLISH",
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events.flatMap(listEventLines),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join("");
}

function listEventLines(event: CalendarEvent): string[] {
  const { address, title, language, place, description } = event;
  const stamp = `${event.changed.replaceAll("-", "")}T000000Z`;
  return [
    "BEGIN:VEVENT",
    `UID:${escapeText(address)}`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    formatStart(event),
    `SUMMARY;LANGUAGE=${language}:${escapeText(title)}`,
    ...(place === undefined ? [] : [`LOCATION;LANGUAGE=${language}:${escapeText(place)}`]),
    `DESCRIPTION:${escapeText(description)}`,
    `URL:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

function formatStart({ start, timeZone }: CalendarEvent): string {
  if (!start.includes("T")) return `DTSTART;VALUE=DATE:${start.replaceAll("-", "")}`;
  const instant = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone).toInstant();
  return `DTSTART:${instant.toString({ smallestUnit: "second" }).replaceAll(/[-:]/g, "")}`;
}

/** Text of a property: RFC 5545, section 3.3.11. */
function escapeText(text: string): string {
  return text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n|\r|\n/g, "\\n")
    .replaceAll(/\p{Cc}/gu, "");
}

/** Divides a line after at most 75 bytes, never within a character: RFC 5545, section 3.1. */
function foldLine(line: string): string {
  // Most lines are of characters of one byte each.
  if (/^[\x20-\x7e]*$/.test(line)) {
    return [line.slice(0, 75), ...(line.slice(75).match(/.{1,74}/g) ?? [])].join("\r\n ");
  }
  let [folded, size] = ["", 0];
  for (const character of line) {
    const bytes = Buffer.byteLength(character);
    if (size + bytes > 75) {
      folded += "\r\n ";
      size = 1;
    }
    folded += character;
    size += bytes;
  }
  return folded;
}
