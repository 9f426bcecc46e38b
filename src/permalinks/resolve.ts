import type { Redirect, Withdrawal } from "../schemas/permalink.ts";
import { formatId, type PermanentId, readTarget } from "./id.ts";
import type { Ledger, Placed } from "./ledger.ts";
import type { LiveText, Targets } from "./live.ts";

/** What an address that was once published gives today. */
export type Outcome<Text = LiveText> =
  | { readonly kind: "live"; readonly text: Text }
  /** The words stand under another id; `redirect` is absent where the conference was renamed. */
  | { readonly kind: "moved"; readonly text: Text; readonly redirect?: Redirect }
  | { readonly kind: "withdrawn"; readonly withdrawal: Withdrawal }
  | { readonly kind: "missing"; readonly id: PermanentId }
  | { readonly kind: "circular"; readonly id: PermanentId };

/** Follows an id to what it gives today. */
export type Resolve<Text = LiveText> = (id: PermanentId) => Outcome<Text>;

/** Makes a function that follows an id to what it gives today; the ledger is indexed once. */
export function createResolver<Text extends PermanentId>(
  ledger: Ledger,
  live: Targets<Text>,
): Resolve<Text> {
  const withdrawals = indexDeclarations(ledger.withdrawals);
  const redirects = indexDeclarations(ledger.redirects);
  return (start) => {
    const seen = new Set<string>();
    let redirect: Redirect | undefined;
    for (let id = start; ;) {
      const key = formatId(id);
      const text = live.texts.get(key);
      if (text !== undefined) return describeArrival(text, seen.size > 0, redirect);
      if (seen.has(key)) return { kind: "circular", id: start };
      seen.add(key);
      const withdrawal = findDeclaration(withdrawals, id);
      if (withdrawal !== undefined) return { kind: "withdrawn", withdrawal };
      const declared = findDeclaration(redirects, id);
      redirect ??= declared;
      const next = declared === undefined ? findRenamed(live, id) : readTarget(declared.to, id);
      if (next === undefined) return { kind: "missing", id };
      id = next;
    }
  };
}

/** The id under the conference's present name, where a conference claims the earlier one. */
export function findRenamed(live: Targets, id: PermanentId): PermanentId | undefined {
  if (live.conferences.has(id.conference)) return undefined;
  const [claim] = live.former.get(id.conference) ?? [];
  return claim && { ...id, conference: claim.conference };
}

function describeArrival<Text>(text: Text, moved: boolean, redirect?: Redirect): Outcome<Text> {
  if (!moved) return { kind: "live", text };
  return { kind: "moved", text, ...(redirect !== undefined && { redirect }) };
}

function indexDeclarations<T extends Redirect | Withdrawal>(
  placed: readonly Placed<T>[],
): Map<string, T> {
  return new Map(placed.map(({ record }) => [formatId(record), record]));
}

/** The declaration for exactly this id, else for all its languages, its conference, all of that. */
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
