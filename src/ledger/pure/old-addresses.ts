import { type Destination, indexDestinations } from "./destination.ts";
import { compareIds, formatId, type PermanentId } from "./id.ts";
import type { Ledger } from "./ledger.ts";
import type { Targets } from "./live.ts";

/** An address that was once published and now shows where its words went, or why they are gone. */
export interface OldAddress<Text = PermanentId> {
  readonly id: PermanentId;
  readonly outcome: Extract<Destination<Text>, { kind: "moved" | "withdrawn" }>;
}

/**
 * Lists the addresses that lead elsewhere: published ids that are no longer there, and everything under an
 * earlier name of a conference. Sorted; an id that leads nowhere is a problem of `check`, not listed here.
 */
export function listOldAddresses<Text extends PermanentId>(
  ledger: Ledger,
  targets: Targets<Text>,
): OldAddress<Text>[] {
  const findDestination = indexDestinations(ledger, targets);
  const ids = new Map<string, PermanentId>();
  for (const { record } of ledger.published.values()) ids.set(formatId(record), pickId(record));
  for (const id of listFormerIds(targets)) ids.set(formatId(id), id);
  return [...ids.values()].sort(compareIds).flatMap((id) => {
    const outcome = findDestination(id);
    return outcome.kind === "moved" || outcome.kind === "withdrawn" ? [{ id, outcome }] : [];
  });
}

function pickId({ conference, unit, language }: PermanentId): PermanentId {
  return { conference, ...(unit !== undefined && { unit }), language };
}

function* listFormerIds({ texts, former }: Targets): Generator<PermanentId> {
  const names = Map.groupBy(
    [...former].flatMap(([earlier, claims]) => claims.map((claim) => ({ ...claim, earlier }))),
    ({ conference }) => conference,
  );
  for (const text of texts.values()) {
    for (const { earlier } of names.get(text.conference) ?? []) {
      yield { ...pickId(text), conference: earlier };
    }
  }
}
