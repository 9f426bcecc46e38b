import type { Redirect, Withdrawal } from "../../schemas/permalink.ts";
import { compareText } from "../../text/compare-text.ts";
import { formatId, type PartialId, type PermanentId, readTarget } from "./id.ts";
import type { Placed } from "./json-lines.ts";
import { dateRecord, type Ledger } from "./ledger.ts";
import type { LiveText, Targets } from "./live.ts";

/** What stands today at an address that was once published. */
export type Destination<Text = LiveText> =
  | { readonly kind: "live"; readonly text: Text }
  /** The words stand under another id; `redirect` is absent where the conference was renamed. */
  | { readonly kind: "moved"; readonly text: Text; readonly redirect?: Redirect }
  /** `redirect` is present if the id moved into a text that was withdrawn later. */
  | {
      readonly kind: "withdrawn";
      readonly withdrawal: Withdrawal;
      readonly redirect?: Redirect;
    }
  | { readonly kind: "missing"; readonly id: PermanentId }
  /** The file is there and cannot be read: whether it has the text nobody knows. */
  | { readonly kind: "unread"; readonly id: PermanentId }
  | { readonly kind: "circular"; readonly id: PermanentId };

/** Follows an id to what stands at its address today. */
export type FindDestination<Text = LiveText> = (id: PermanentId) => Destination<Text>;

/** Indexes a ledger once, to follow many ids. */
export function indexDestinations<Text extends PermanentId>(
  ledger: Ledger,
  live: Targets<Text>,
): FindDestination<Text> {
  const withdrawals = indexDeclarations(ledger.withdrawals, live);
  const redirects = indexDeclarations(ledger.redirects, live);
  return (start) => {
    const seen = new Set<string>();
    let redirect: Redirect | undefined;
    for (let id = usePresentName(start, live); ;) {
      const key = formatId(id);
      const text = live.texts.get(key);
      if (text !== undefined) return describeArrival(text, key !== formatId(start), redirect);
      if (seen.has(key)) return { kind: "circular", id: start };
      seen.add(key);
      const withdrawal = findDeclaration(withdrawals, id);
      if (withdrawal !== undefined) {
        return { kind: "withdrawn", withdrawal, ...(redirect !== undefined && { redirect }) };
      }
      const declared = findDeclaration(redirects, id);
      if (declared === undefined) return { kind: isUnread(id, live) ? "unread" : "missing", id };
      redirect ??= declared;
      id = usePresentName(readTarget(declared.to, id), live);
    }
  };
}

/** The id under the present name of its conference, where a conference claims the earlier one. */
export function usePresentName<Id extends PartialId>(id: Id, live: Targets): Id {
  const { conference = "" } = id;
  if (live.conferences.has(conference)) return id;
  const [claim] = live.former.get(conference) ?? [];
  return claim === undefined ? id : { ...id, conference: claim.conference };
}

function isUnread({ conference, language }: PermanentId, { unread }: Targets): boolean {
  return [{ conference, language }, { conference }].some((id) => unread?.has(formatId(id)));
}

function describeArrival<Text>(text: Text, moved: boolean, redirect?: Redirect): Destination<Text> {
  if (!moved) return { kind: "live", text };
  return { kind: "moved", text, ...(redirect !== undefined && { redirect }) };
}

/**
 * Indexes by id under the present name of its conference, since a declaration outlives a rename. The latest of several
 * for one id holds, and of one day the last.
 */
function indexDeclarations<T extends Redirect | Withdrawal>(
  placed: readonly Placed<T>[],
  live: Targets,
): Map<string, T> {
  const sorted = placed
    .map(({ record }) => record)
    .toSorted((a, b) => compareText(dateRecord(a), dateRecord(b)));
  return new Map(sorted.map((record) => [formatId(usePresentName(record, live)), record]));
}

/** The declaration for this id; else that for it in all languages; else that for its conference. */
function findDeclaration<T>(index: ReadonlyMap<string, T>, id: PermanentId): T | undefined {
  const { conference, unit, language } = id;
  for (const part of [
    { conference, unit, language },
    { conference, unit },
  ]) {
    const found = index.get(formatId(part));
    if (found !== undefined) return found;
  }
  return index.get(formatId({ conference, language })) ?? index.get(formatId({ conference }));
}
