import type { DraftLabelMeaning } from "../ground/draft.ts";

const offices =
  /^(?:Administration|Secretary|Advisor|Adviser|Director|Officer|Official|General|Administrator|Ambassador|President|Minister|Chair|Dr|Mr|Ms|Mrs|Deputy|Press|Senior|Vice|Prime|Coordinator|Representative|Lady|Senator|Governor|and|by|with|the)\.?$/i;

/**
 * Finds the full names that a title gives for labels such as `MS. PSAKI` and `THE PRESIDENT`. A label that the
 * title does not name is left out.
 *
 * @example findNames("Press Briefing by Press Secretary Jen Psaki", ["MS. PSAKI"])
 * → [{ label: "MS. PSAKI", meaning: { name: "Jen Psaki", role: "respondent" }, from: [] }]
 */
export function findNames(title: string, labels: readonly string[]): DraftLabelMeaning[] {
  const words = title.replace(/\u2060/g, "").split(/[\s\u00a0,;]+/u);
  return [...new Set(labels)].flatMap((label) => {
    const name = /^THE (?:VICE )?PRESIDENT$/.test(label)
      ? findPresident(title, label)
      : findFamilyName(words, label);
    return name === undefined ? [] : [{ label, meaning: { name, role: "respondent" }, from: [] }];
  });
}

function findPresident(title: string, label: string): string | undefined {
  const vice = label.includes("VICE");
  const found = [
    ...title.matchAll(/(Vice[\s\u00a0]+)?President[\s\u00a0]+(\p{Lu}\p{Ll}+)(?!['’])/gu),
  ]
    .filter((match) => (match[1] !== undefined) === vice)
    .map((match) => match[0].replace(/[\s\u00a0]+/gu, " "));
  return new Set(found).size === 1 ? found[0] : undefined;
}

function findFamilyName(words: readonly string[], label: string): string | undefined {
  const family = /(?:^|\s)(?:MR|MS|MRS|DR|[A-Z]{3,})\.?\s+(\S+)$/u.exec(label)?.[1];
  if (family === undefined || offices.test(family)) return undefined;
  const index = words.findIndex((word) => word.toUpperCase() === family.toUpperCase());
  const [given, initial] = [words[index - 1], words[index - 2]];
  if (index < 1 || given === undefined || offices.test(given)) return undefined;
  if (!/^\p{Lu}\.$/u.test(given)) return `${given} ${words[index] ?? ""}`;
  if (initial === undefined || offices.test(initial)) return undefined;
  return `${initial} ${given} ${words[index] ?? ""}`;
}
