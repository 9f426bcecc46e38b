import { isPlausibleLabel } from "../../ground/plausible.ts";
import type { Row } from "../../ground/rows.ts";
import type { FoundLabel } from "./found-label.ts";

/**
 * `[Reporter] …`, `[President Moro] …`: who speaks in square brackets, and speech. What happens in a room and the language of
 * the words stand in such brackets as well, so that such labels count only where one of them is a word for who asks or answers.
 */
export function findSquare({ text }: Row): FoundLabel | undefined {
  const match = /^([[［][^[\]［］:：.?！!]{1,60}[\]］])[\s\u3000]*(?=\S)/u.exec(text);
  const [all = "", label = ""] = match ?? [];
  const inside = label.slice(1, -1).trim();
  if (!/\p{L}/u.test(inside) || happening.test(inside) || !isPlausibleLabel(inside))
    return undefined;
  return { label, mark: "", length: all.length };
}

const happening =
  /^(?:laugh|applau|inaudible|unintelligible|cross ?talk|pause|interruption|silence|off[- ]mic|in [A-Z]|ris[ao]|riden?|rires|lach|heiter|beifall|aplau|сме[хш]|аплод|speak|translat|interpret|begin|end|voice of)/iu;
