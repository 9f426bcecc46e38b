import type { Published, Redirect } from "../../schemas/permalink.ts";
import { indexDestinations, usePresentName } from "./destination.ts";
import { type Doubt, findDoubt } from "./doubt.ts";
import type { Follower } from "./follow-words.ts";
import { formatTarget } from "./id.ts";
import type { Placed } from "./json-lines.ts";
import { findLatest } from "./latest.ts";
import type { Ledger } from "./ledger.ts";
import type { Live, LiveText } from "./live.ts";

/** A ledger whose redirects lead to where the words are now, as far as the words alone tell. */
export interface Renewal {
  readonly ledger: Ledger;
  /** The redirects that are new or have a new target, at the line that they come from. */
  readonly renewed: readonly Placed<Redirect>[];
}

/**
 * Leads redirects on whose words have moved again since a publication found them right. As other ids may follow a
 * redirect that is led on, all are looked at anew until none changes; each is led on once.
 *
 * @param date the day of the publication; left out by a check, which writes nothing
 */
export function renewRedirects(
  before: Ledger,
  live: Live,
  follower: Follower,
  date?: string,
): Renewal {
  const moved = [...findLatest(before, live)].filter(([, { record }]) => record.gone !== undefined);
  const renewed = new Map<string, Placed<Redirect>>();
  let ledger = before;
  for (let count = -1; count < renewed.size;) {
    count = renewed.size;
    const findDestination = indexDestinations(ledger, live);
    for (const [key, placed] of moved.filter(([one]) => !renewed.has(one))) {
      const doubt = findDoubt(placed.record, findDestination(placed.record), follower);
      if (doubt?.nearest === undefined || !doubt.isDecided) continue;
      const own = ledger.redirects.find(({ record }) => record === doubt.declared);
      const isOwn =
        isAbout(doubt.declared, placed.record, live) && own?.record.language !== undefined;
      const { file, line } = own ?? placed;
      const record = renew(placed.record, doubt, doubt.nearest, date);
      renewed.set(key, { record, file, line });
      const redirects = ledger.redirects.filter((one) => !(isOwn && one === own));
      ledger = { ...ledger, redirects: [...redirects, { record, file, line }] };
    }
  }
  return { ledger, renewed: [...renewed.values()] };
}

/** Whether a declaration is about this unit; one about its whole conference stays beside another line. */
export function isAbout(declared: Doubt["declared"], record: Published, live: Live): boolean {
  const [own, other] = [declared, record].map((one) => usePresentName(one, live));
  return own?.conference === other?.conference && own?.unit === other?.unit;
}

/** The reason stays: it says why the id was given up, wherever its words are. */
function renew(
  { conference, unit, language }: Published,
  { declared }: Doubt,
  nearest: LiveText,
  date: string | undefined,
): Redirect {
  const moved = date ?? ("moved" in declared ? declared.moved : "");
  const to = formatTarget(nearest, conference);
  return { conference, unit, language, to, moved, why: declared.why };
}
