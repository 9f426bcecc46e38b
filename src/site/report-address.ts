import { site } from "../site.config.ts";
import { formatAddress } from "./addresses.ts";

/** A page or a place in it, of which an error is reported. */
export interface ReportedPlace {
  /** What is reported, in a few words: `Error in Q5 of Extraordinary Press Conference`. */
  readonly title: string;
  /** Its path, as the archive's addresses give it. */
  readonly path: string;
}

/**
 * The address at which an error is reported, with what it is about filled in: a letter to `contact`, or its form, with
 * `{title}` and `{address}` replaced; a form without either gets the address as a parameter. Undefined without a
 * contact.
 *
 * @example locateReport({ title: "Error in Q5", path: "/a/q5/" }, "a@b.example") →
 *   "mailto:a@b.example?subject=Error%20in%20Q5&body=https%3A%2F%2Flectern.example%2Fa%2Fq5%2F%0D%0A"
 */
export function locateReport(
  { title, path }: ReportedPlace,
  contact = site.contact,
): string | undefined {
  if (contact === undefined) return undefined;
  const address = formatAddress(path);
  if (!contact.includes("://")) {
    return `mailto:${contact}?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(`${address}\r\n`)}`;
  }
  const filled = contact
    .replaceAll("{title}", encodeURIComponent(title))
    .replaceAll("{address}", encodeURIComponent(address));
  if (filled !== contact) return filled;
  const form = new URL(contact);
  form.searchParams.set("address", address);
  return form.href;
}
