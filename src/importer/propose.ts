import { stringify } from "yaml";
import type { LabelMeaning } from "../schemas/transcript.ts";
import type { Transcript } from "../transcript/model/model.ts";
import { listUnits } from "../transcript/model/read.ts";
import { findSlugFault } from "../schemas/ids.ts";
import { createSlug } from "./identity.ts";
import { cutRoleWord, isOccupation } from "../transcript/speakers/role-from-label.ts";
import type { StoredFile } from "./store.ts";

/**
 * Suggests people and outlets for the labels of a transcript that resolve to neither: a person for a label
 * that answers and holds a name, an outlet for one that asks and names it. They are for a person to review:
 * offices and their dates are left out, since the label alone does not say them.
 *
 * @example `Kojima, NHK` asks → proposed/outlets/nhk.yaml; `Mr. SATO Ken` answers → proposed/people/sato-ken.yaml
 */
export function proposeRecords(transcript: Transcript): StoredFile[] {
  const { labels = {} } = transcript.frontmatter;
  const files = new Map<string, StoredFile>();
  for (const [label, role] of listUnresolved(transcript)) {
    const file =
      role === "questioner"
        ? proposeOutlet(label, transcript.language)
        : proposePerson(label, labels[label], transcript.language);
    if (file !== undefined && !files.has(file.path)) files.set(file.path, file);
  }
  return [...files.values()];
}

function listUnresolved(transcript: Transcript): Map<string, string> {
  const open = new Map<string, string>();
  for (const { unit } of listUnits(transcript)) {
    for (const { label, role, person, outlet } of unit.turns) {
      if (label !== undefined && person === undefined && outlet === undefined)
        open.set(label, role);
    }
  }
  return open;
}

/** The outlet is what stands beside a name: `Kojima, NHK`, `【朝日新聞 野平記者】`, `彭博社记者`; no occupation is one. */
function proposeOutlet(label: string, language: string): StoredFile | undefined {
  const bare = label.replace(/[【】]/g, "").trim();
  const parts = bare.split(/[,，、]/).map(dropLoneMarks);
  const name =
    parts.length === 2
      ? (parts.find((part) => outletWords.test(part)) ?? parts[1])
      : findOutletBefore(bare);
  const slug = createSlug(name ?? "");
  if (
    name === undefined ||
    findSlugFault(slug) !== undefined ||
    name.split(/\s+/).every(isOccupation)
  )
    return undefined;
  return {
    path: `proposed/outlets/${slug}.yaml`,
    content: stringify({ name: { [language]: name } }),
  };
}

/** `Daily Herald)` → `Daily Herald`: a comma divides what is in brackets. `NHK (Japan)` stays, quotes go. */
function dropLoneMarks(part: string): string {
  const opening = Math.max(...["(", "（", "[", "［"].map((mark) => part.lastIndexOf(mark)));
  const closings = [")", "）", "]", "］"].map((mark) => part.indexOf(mark));
  const closing = Math.min(part.length, ...closings.filter((place) => place >= 0));
  const isPaired = opening >= 0 && opening < closing && closing < part.length;
  const inner = isPaired ? part : part.slice(opening + 1, closing);
  return inner.trim().replace(/^["'“‘«„「『](.*)["'”’»“」』]$/su, "$1");
}

/** `朝日新聞 野平記者` → `朝日新聞`, `彭博社记者` → `彭博社`. */
function findOutletBefore(label: string): string | undefined {
  const rest = cutRoleWord(label).trim();
  if (rest === label) return undefined;
  return /^(.{2,20}?)[\s\u3000]+.{1,8}$/u.exec(rest)?.[1] ?? /^.{2,20}$/u.exec(rest)?.[0];
}

const outletWords =
  /\b(?:News|Times|Post|Shimbun|Press|Agency|Radio|TV|Television|Journal|Herald|Reuters|Bloomberg|Courrier)\b|^[A-Z]{2,6}$|新聞|通信|社$/u;
const honorific = /^(?:Mr|Mrs|Ms|Dr|Mme|M|Sir|Dame|Hon)\.?\s+/iu;
const office =
  /^(?:(?:Deputy|Vice|Acting|Foreign|Prime|Press|First|Chief)\s+)*(?:Minister|President|Secretary|Administrator|Ambassador|Governor|Chair|Senator|Director|General)\s+/iu;

function proposePerson(
  label: string,
  meaning: LabelMeaning | undefined,
  language: string,
): StoredFile | undefined {
  const printed =
    meaning?.name ?? label.split(",")[0]?.replace(honorific, "").replace(office, "") ?? "";
  const words = printed
    .replace(/[[\]()（）［］【】.]/g, "")
    .trim()
    .split(/\s+/);
  const [first = "", ...others] = words;
  const last = others.at(-1);
  if (last === undefined || words.length > 4 || !words.every((word) => /^\p{Lu}/u.test(word)))
    return undefined;
  const capital = words.find((word) => /^\p{Lu}{2,}$/u.test(word));
  const familyFirst = capital !== undefined && capital === first && !/^\p{Lu}+$/u.test(last);
  const [family, given] = familyFirst
    ? [first, others.join(" ")]
    : [last, words.slice(0, -1).join(" ")];
  const name = {
    language,
    family: capitalise(family),
    given: capitalise(given),
    ...(familyFirst && { order: "family-first", written: printed.trim() }),
  };
  const record = { names: [name], aliases: [label] };
  const slug = createSlug(`${family} ${given}`);
  if (findSlugFault(slug) !== undefined) return undefined;
  return {
    path: `proposed/people/${slug}.yaml`,
    content: stringify(record),
  };
}

/** `HAYASHI` is printed so to show the family name; `McFaul` and `de la Cruz` stay. */
function capitalise(name: string): string {
  return /^[\p{Lu}\s'’-]+$/u.test(name)
    ? name.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
