import type { LabelUse } from "./uses.ts";

/** The uses of all forms of a speaker's label as those of one. */
export function poolUses(
  uses: readonly LabelUse[],
  forms: ReadonlyMap<string, string>,
): LabelUse[] {
  const pooled = new Map<string, LabelUse>();
  for (const use of uses) {
    const label = forms.get(use.label) ?? use.label;
    const before = pooled.get(label);
    pooled.set(label, before === undefined ? { ...use, label } : addUse(before, use));
  }
  return [...pooled.values()];
}

function addUse(one: LabelUse, other: LabelUse): LabelUse {
  return {
    ...one,
    turns: one.turns + other.turns,
    words: one.words + other.words,
    asks: one.asks + other.asks,
    handovers: one.handovers + other.handovers,
    introduced: one.introduced || other.introduced,
    calls: one.calls || other.calls,
    invites: one.invites + other.invites,
  };
}
