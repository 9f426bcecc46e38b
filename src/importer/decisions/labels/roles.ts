import type { Role } from "../../../schemas/roles.ts";
import type { ResolveLabel } from "../../../transcript/speakers/resolve-label.ts";
import {
  findRoleWord,
  holdsOffice,
  namesOutlet,
  roleFromLabel,
} from "../../../transcript/speakers/role-from-label.ts";
import { isInterpreted } from "../../grammar/labels/interpreter-remark.ts";
import { isLoneVoice } from "./lone-voice.ts";
import { listPlaces, opensAlone } from "./places.ts";
import { type LabelUse, nobodyAsks } from "./uses.ts";

/** What is known of labels before the document itself is looked at, and how they follow each other. */
export interface RoleHints {
  /** Roles that the person who imports, or the format, gave. */
  readonly given: ReadonlyMap<string, Role>;
  readonly resolve: ResolveLabel;
  /** The labels as they follow each other, turns of one speaker in a row as one. */
  readonly order?: readonly string[];
}

export interface DecidedRoles {
  readonly roles: Map<string, Role>;
  /** Labels whose role was decided for want of anything better. */
  readonly guessed: ReadonlySet<string>;
}

/**
 * Decides for each label whether it asks, answers or chairs.
 *
 * The role that was given, that of the speaker whom the label names, and words for a role in it go first. Where
 * none of them says anything, the places of its turns decide: the main respondent is the one who speaks after most
 * others; whoever is followed by that one asks, if the turns ask, say who speaks or name an outlet; whoever hands
 * over to those who ask chairs; whoever speaks after those who ask answers. What no place decides is guessed.
 */
export function decideLabelRoles(
  uses: readonly LabelUse[],
  { given, resolve, order = [] }: RoleHints,
): DecidedRoles {
  const roles = new Map<string, Role>([[nobodyAsks, "questioner"]]);
  for (const { label } of uses) {
    const speaker = resolve(label);
    const role = given.get(label) ?? speaker?.role ?? readLabel(label);
    if (role !== undefined) roles.set(label, role);
    else if (speaker?.outlet !== undefined) roles.set(label, "questioner");
    else if (speaker?.person !== undefined) roles.set(label, "respondent");
  }
  const asked = uses.some(({ label }) => roles.get(label) === "questioner");
  const main = findMain(uses, roles, order);
  const stage: Stage = { main, asked, order, roles };
  for (const use of uses) {
    const isKnown = given.has(use.label) || resolve(use.label) !== undefined;
    const answers = roles.get(use.label) === "respondent" && findRoleWord(use.label) === undefined;
    if (
      !isInterpreted(use.label) &&
      !isKnown &&
      answers &&
      use !== main &&
      (leads(use, stage) || onlyHands(use, stage))
    )
      roles.set(use.label, "moderator");
  }
  if (main !== undefined && !roles.has(main.label)) roles.set(main.label, "respondent");
  // A question that follows another one is known to be asked only when the other is.
  const guessed = new Set<string>();
  for (let pass = 0; pass < 2; pass += 1) {
    for (const use of uses.filter(({ label }) => !roles.has(label))) {
      if (!isAsker(use, stage)) continue;
      roles.set(use.label, "questioner");
      const isUnsure = use.asks === 0 && !use.introduced;
      if (isUnsure || holdsOffice(use.label) || isLoneVoice(use, main)) guessed.add(use.label);
    }
  }
  for (const use of uses.filter(({ label }) => !roles.has(label))) {
    if (asked || isChair(use, stage) || !standsAsAsker(use, stage)) continue;
    roles.set(use.label, "questioner");
    guessed.add(use.label);
  }
  for (const use of uses.filter(({ label }) => !roles.has(label))) {
    if (isChair(use, stage)) roles.set(use.label, "moderator");
    else {
      if (!answers(use, stage)) guessed.add(use.label);
      roles.set(use.label, "respondent");
    }
  }
  const sure = [...roles].flatMap(([label, role]) =>
    role === "respondent" && !guessed.has(label) ? [label] : [],
  );
  for (const label of guessed)
    if (roles.get(label) === "respondent" && sure.some((other) => isSame(label, other)))
      guessed.delete(label);
  roles.delete(nobodyAsks);
  for (const label of listHosts(uses, roles)) if (!given.has(label)) roles.set(label, "questioner");
  return { roles, guessed };
}

/** Whoever chairs a conversation in which nobody else asks is the one who asks: the host of an interview. */
function listHosts(uses: readonly LabelUse[], roles: ReadonlyMap<string, Role>): string[] {
  if (uses.some(({ label }) => roles.get(label) === "questioner")) return [];
  const chairs = uses.filter(({ label }) => roles.get(label) === "moderator");
  return chairs.filter(({ asks, turns }) => asks > 0 && turns > 1).map(({ label }) => label);
}

interface Stage {
  readonly main: LabelUse | undefined;
  /** Whether a label says by itself that it asks. */
  readonly asked: boolean;
  readonly order: readonly string[];
  readonly roles: ReadonlyMap<string, Role>;
}

/** The role by a word in the label, as in `Fran Kelly, Host`, or by the name of an outlet in it. */
function readLabel(label: string): Role | undefined {
  const word = /,\s([^,]{2,30})$/u.exec(label)?.[1] ?? "";
  const said = roleFromLabel(label) ?? findRoleWord(word);
  return said ?? (namesOutlet(label) && !holdsOffice(label) ? "questioner" : undefined);
}

/**
 * The respondent, or label without a role so far, that speaks most often, after most others and in most words,
 * an office in the label before a name alone, and questions and outlets last; whoever hands over is none.
 */
function findMain(
  uses: readonly LabelUse[],
  roles: ReadonlyMap<string, Role>,
  order: readonly string[],
): LabelUse | undefined {
  const all = uses.filter(({ label }) => (roles.get(label) ?? "respondent") === "respondent");
  const others = all.filter((use) => !handsOver(use) && !leads(use, { order, roles }));
  const free = others.length > 0 ? others : all;
  const most = (count: (use: LabelUse) => number) => Math.max(1, ...free.map(count));
  const [turns, words] = [most((use) => use.turns), most((use) => use.words)];
  const followed = new Map(free.map(({ label }) => [label, countFollowed(label, order)]));
  const widest = Math.max(1, ...followed.values());
  const weigh = (use: LabelUse) =>
    use.turns / turns +
    use.words / words +
    (followed.get(use.label) ?? 0) / widest +
    (roles.has(use.label) ? 1 : 0) +
    (holdsOffice(use.label) ? 0.8 : 0) -
    use.asks / use.turns -
    (use.introduced || namesTwo(use.label) ? 0.8 : 0);
  return free.toSorted((a, b) => weigh(b) - weigh(a) || b.words - a.words)[0];
}

/** After how many others a label speaks. */
function countFollowed(label: string, order: readonly string[]): number {
  const before = order.filter((_, index) => order[index + 1] === label);
  return new Set(before).size;
}

/** `Anna Lopez, Daily Test`, `Mori (NHK)`: a name and something that is no office. */
function namesTwo(label: string): boolean {
  if (/[(（](?:mr|mrs|ms|m|mme|mlle|dr|sr|sra|herr|frau|sig)[.\s]/iu.test(label)) return false;
  return /^[^,，(（]{2,40}(?:[,，、] ?|\s?[(（])[^,，]{2,40}$/u.test(label) && !holdsOffice(label);
}

/**
 * A chair hands over from answers to questions in few words: three times and in most turns, or in all turns and
 * by name.
 */
function isChair(use: LabelUse, stage: Stage): boolean {
  const { main, roles, order } = stage;
  if (main === undefined || use === main || isInterpreted(use.label)) return false;
  const short = use.words <= use.turns * 20;
  if (handsOver(use)) return true;
  const places = listPlaces(use.label, order);
  if (leads(use, stage) || invitesOnce(use, stage)) return true;
  const handing = places.filter(
    (place) =>
      roles.get(order[place - 1] ?? "") !== "questioner" &&
      roles.get(order[place + 1] ?? "") === "questioner",
  );
  const all = places.filter((place) => place < order.length - 1);
  if (all.length === 0 || handing.length < all.length * 0.75) return false;
  if (isSame(use.label, main.label)) return false;
  if (holdsOffice(use.label)) return onlyHands(use, stage);
  const isAsked = places.some((place) => roles.get(order[place - 1] ?? "") === "questioner");
  const last = places.at(-1) === order.length - 1;
  if (last && isAsked && use.asks < use.turns && handing.length < 3) return false;
  return use.calls ? use.words <= use.turns * 40 : handing.length >= 3 && short;
}

function handsOver({ handovers, turns, words }: LabelUse): boolean {
  const isOften = handovers >= 3 && handovers >= turns * 0.6;
  const isAlways = handovers >= 2 && handovers >= turns - 1 && turns >= 3;
  return (isOften || isAlways) && words <= turns * 20;
}

/**
 * Whether somebody opens, gives the floor and closes, in few words and without ever answering: whoever is not the first
 * or the last to speak there names the next one or speaks of questions, and somebody asks next. Of who speaks first of all, one
 * such turn is enough: `The lady in red.` names nobody.
 */
function leads(use: LabelUse, { order, roles }: Pick<Stage, "order" | "roles">): boolean {
  const places = listPlaces(use.label, order);
  const isAsker = (place: number) => roles.get(order[place] ?? "") === "questioner";
  const inner = places.filter((place) => place > 0 && place < order.length - 1);
  const most = /\p{Lo}/u.test(use.label) ? 60 : 30;
  if (places.length < 2 || inner.length === 0 || use.words > use.turns * most) return false;
  if (inner.some((place) => isAsker(place - 1) || !isAsker(place + 1))) return false;
  const last = places.at(-1) ?? 0;
  if (places[0] !== 0 && holdsOffice(use.label) && last === order.length - 1 && isAsker(last - 1))
    return false;
  return use.invites >= inner.length || (places[0] === 0 && use.invites > 0);
}

/** Whether somebody speaks once, between an answer and a question, and speaks of it in few words: `One more question, please.` */
function invitesOnce({ label, turns, words, asks, invites }: LabelUse, stage: Stage): boolean {
  if (turns !== 1 || words > 12 || asks > 0 || invites === 0) return false;
  const [place = 0] = listPlaces(label, stage.order);
  const [before = "", after = ""] = [stage.order[place - 1], stage.order[place + 1]];
  return stage.roles.get(before) === "respondent" && stage.roles.get(after) === "questioner";
}

/** Whether somebody gives the floor twice and more in few words, and speaks nowhere else but last of all. */
function onlyHands({ label, turns, words }: LabelUse, { order, roles }: Stage): boolean {
  const isAsker = (place: number) => roles.get(order[place] ?? "") === "questioner";
  const places = listPlaces(label, order);
  const inner = places.filter((place) => place < order.length - 1);
  const most = /\p{Lo}/u.test(label) ? 40 : 20;
  const closes = inner.length < places.length;
  if (inner.length < (closes ? 1 : 2) || words > turns * most) return false;
  return places.every((place) => !isAsker(place - 1)) && inner.every((place) => isAsker(place + 1));
}

function isAsker(use: LabelUse, stage: Stage): boolean {
  const { main, asked } = stage;
  if (main === undefined || use === main || leads(use, stage)) return false;
  if (standsBetweenAskers(use, stage)) return false;
  const share = use.asks / use.turns;
  const led = measureLed(use, stage);
  if (!holdsOffice(use.label)) {
    if (namesTwo(use.label) && (share > 0 || (led >= 0.5 && !asked))) return true;
    const introduced = use.introduced && !opensAlone(use, stage.order);
    if (led >= 0.5 && (introduced || share >= 0.5)) return true;
  }
  const shorter = use.words / use.turns < main.words / main.turns;
  if (use.words >= main.words || !shorter) return false;
  return share >= (asked ? 0.75 : 0.5) && (led > 0 || share >= 0.75);
}

/** Whether an office speaks between those who ask alone, so that nobody else answers: `Can I come in on that?` */
function standsBetweenAskers({ label }: LabelUse, { order, roles }: Stage): boolean {
  const places = listPlaces(label, order);
  const asks = (place: number) => roles.get(order[place] ?? "") === "questioner";
  const isOffice = holdsOffice(label) && places.length > 0;
  return isOffice && places.every((place) => asks(place - 1) && asks(place + 1));
}

/**
 * Whether a label only ever stands between two turns of the main respondent or after a chair, below the first
 * question: where those who ask have names, one more of them stands there, or a second respondent.
 */
function standsAsAsker({ label }: LabelUse, { main, order, roles }: Stage): boolean {
  if (holdsOffice(label)) return false;
  const first = order.findIndex((one) => roles.get(one) === "questioner");
  const places = listPlaces(label, order);
  if (first < 0 || places.length === 0) return false;
  return places.every((place) => {
    const before = order[place - 1] ?? "";
    const led = before === main?.label || roles.get(before) === "moderator";
    return place > first && led && order[place + 1] === main?.label;
  });
}

/** The share of a label's places at which the next who asks nothing is the main respondent. */
function measureLed({ label, asks, introduced }: LabelUse, { main, order, roles }: Stage): number {
  const places = listPlaces(label, order).filter((place) => place < order.length - 1);
  const led = places.filter((place) => {
    const next = order.slice(place + 1).find((one) => roles.get(one) !== "questioner");
    const answered =
      asks === 0 && !introduced && roles.get(order[place - 1] ?? "") === "questioner";
    return next === main?.label && !answered;
  });
  return places.length === 0 ? 0 : led.length / places.length;
}

/** Whether anything says that a label answers: an office, or a place after those who ask. */
function answers(use: LabelUse, { main, order, roles }: Stage): boolean {
  if (use === main || holdsOffice(use.label) || isSame(use.label, main?.label ?? "")) return true;
  return listPlaces(use.label, order).some(
    (place) => roles.get(order[place - 1] ?? "") === "questioner",
  );
}

/** Whether two labels end in one name: `[Mr Smith]`, `Smith`. */
function isSame(label: string, other: string): boolean {
  const [a, b] = [label, other].map((one) =>
    one
      .match(/\p{L}+/gu)
      ?.at(-1)
      ?.toLowerCase(),
  );
  return a !== undefined && a === b;
}
