import type { PersonName } from "./person.ts";

/** A person's name as the archive prints it: `HAYASHI Yoshimasa`, `林芳正`. */
export function writeName({ family, given, order, written }: PersonName): string {
  const names = order === "family-first" ? [family, given] : [given, family];
  return written ?? names.filter(Boolean).join(" ");
}
