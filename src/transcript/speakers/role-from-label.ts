import type { Role } from "../../schemas/roles.ts";
import { normaliseLabel } from "./label-form.ts";
import { type LanguageWords, listWordsFor } from "./role-words.ts";

/**
 * The role that a label says by itself: by a word for it, alone or beside a name, or by an office.
 *
 * @example roleFromLabel("法新社记者") → "questioner"
 * @example roleFromLabel("Frage Jung") → "questioner"
 * @example roleFromLabel("【林外務大臣】") → "respondent"
 * @example roleFromLabel("Jane Doe") → undefined
 */
export function roleFromLabel(label: string): Role | undefined {
  if (office.test(stripBrackets(label))) return "respondent";
  return findRoleWord(label) ?? findRoleBesideName(label);
}

/**
 * The role that a label says by a word of any language, a number or letter after it and brackets
 * around it aside: `Reporter`, `Q`, `Journalist 2`, `記者`, `（問）`. Undefined for any other label.
 */
export function findRoleWord(label: string): Role | undefined {
  const form = foldWord(label);
  const bare = form.replace(/(?:\s?#?(?<!\d)\d+|(?:\s|(?<=\p{Lo}))[a-z])$/u, "");
  return roleByWord.get(form) ?? roleByWord.get(bare);
}

function foldWord(label: string): string {
  return normaliseLabel(label).replace(/^[([<〈](.*)[)\]>〉]$/u, "$1");
}

/** The role that a label says by a word before, after or in brackets beside a name: `Frage Jung`, `Ada Renn (Moderator)`. */
export function findRoleBesideName(label: string): Role | undefined {
  const bare = stripBrackets(label)
    .replace(/(?<=\S)\s\[[^[\]]{2,40}\]$/u, "")
    .replace(/\s\([^()]{1,60}\)(?=\)$)/u, "");
  const remark = /^[^()（）]{1,80}[(（]([^()（）]{1,40})[)）]$/u.exec(bare)?.[1];
  const said = remark === undefined ? undefined : findRoleWord(remark);
  if (said !== undefined) return said;
  const word = /^([^()（）]{1,40}?)\s?[(（][^()（）]{1,60}[)）]$/u.exec(bare)?.[1];
  const meant = word === undefined ? undefined : findRoleWord(word);
  if (meant !== undefined) return meant;
  if (asksFor.test(bare)) return "questioner";
  return besideName.find(([, pattern]) => pattern.test(bare))?.[0];
}

/** `Question from the Northern Wire (in writing)`, `Frage von Radio Inselwelle`. */
const asksFor =
  /^(?:(?:follow-?up |written |next )?questions? (?:from|by)|frage (?:von|vom|der|des)|question (?:de|du|d['’])|pregunta (?:de|del)|pergunta (?:de|do|da)|domanda (?:di|del|della|dell['’])|vraag van|fråga från|spørsm(?:ål|aal) fra|spørgsmål fra|pytanie (?:od|z)|dotaz (?:od|z)|вопрос (?:от|из))\s?(?:the |der |die |das |la |le |el |il )?[\p{Lu}"“«„][^:?!]{1,60}$/iu;

/** Whether a label is a word for a question and whose it is. */
export function asksForSomebody(label: string): boolean {
  return asksFor.test(label);
}

/** Whether a label begins with a word for a role and goes on with a name: `Phóng viên báo Biển Xanh`. */
export function beginsWithRole(label: string): boolean {
  return before.some((pattern) => pattern.test(stripBrackets(label)));
}

/** A label without the word for a role that is written onto the name: `野平記者` → `野平`. */
export function cutRoleWord(label: string): string {
  return label.replace(joinedWord, "");
}

/** Whether a label says that it goes on with the question before: `Zusatzfrage`, `追問`, `Zusatz Jung`. */
export function isFollowUp(label: string): boolean {
  return followUps.has(normaliseLabel(label)) || followUpOf.test(stripBrackets(label));
}

/** Whether a label names nobody: it is a word for a role, or a letter as `P` for `Pregunta`. */
export function isGeneric(label: string): boolean {
  return findRoleWord(label) !== undefined || isLetter(label);
}

/**
 * Whether the same label may be another speaker's: it names nobody, and no number or letter after the word tells one from
 * another, as in `Journalist 2`, `記者Ａ`.
 */
export function isShared(label: string): boolean {
  return roleByWord.has(foldWord(label)) || isLetter(label);
}

function isLetter(label: string): boolean {
  return /^\p{L}\d*\.?$/u.test(label);
}

/** Whether a label is that of an interpreter: `Interpreter`, `【通訳】`. */
export function isInterpreter(label: string): boolean {
  return interpreters.has(normaliseLabel(stripBrackets(label)));
}

/** Whether a label holds a word that the names of outlets have, `朝日新聞`. */
export function namesOutlet(label: string): boolean {
  return outlet.test(label);
}

/** Whether a word is one for an occupation, as labels print it beside a name: `freelance`, `journalists`. */
export function isOccupation(word: string): boolean {
  return occupation.test(word);
}

/** Whether a word is one for an office or occupation, which stands beside a name and is no part of it: `Minister`. */
export function isTitle(word: string): boolean {
  const form = normaliseLabel(word);
  return titles.has(form) || isOccupation(form);
}

/**
 * Whether a word is one for an office: `Minister`, `Sisäministeri`, but not `speaker`, which a machine calls anybody.
 */
export function isOffice(word: string): boolean {
  return titles.has(normaliseLabel(word)) || compound.test(word);
}

/** All role words as printed, for suggestions. */
export function listRoleWords(): string[] {
  return roleFields.flatMap(([field]) => listWordsFor(field).map(takeName));
}

const roleFields = [
  ["chairs", "moderator"],
  ["asks", "questioner"],
  ["followsUp", "questioner"],
  ["answers", "respondent"],
] as const satisfies readonly (readonly [keyof LanguageWords, Role])[];

const roleByWord: ReadonlyMap<string, Role> = new Map(
  roleFields.flatMap(([field, role]) =>
    listWordsFor(field).map((word): [string, Role] => [normaliseLabel(takeName(word)), role]),
  ),
);
const followUps = new Set(listWordsFor("followsUp").map((word) => normaliseLabel(takeName(word))));
const interpreters = new Set(listWordsFor("interprets").map(normaliseLabel));

const titles = new Set(listWordsFor("titles").map(normaliseLabel));

/** Ends of words for offices in languages that write them together: `Statsminister`, `riksbankschef`. */
const compound = new RegExp(`\\p{L}{2}${chooseOne(listWordsFor("officeEnds"))}$`, "iu");

const besideName = roleFields.flatMap(([field, role]): [Role, RegExp][] => [
  [role, matchBefore(field)],
  [role, matchAfter(field)],
]);
const before = roleFields.map(([field]) => matchBefore(field));
const followUpOf = matchBefore("followsUp");
const joinedWord = new RegExp(`(?<=.)${chooseOne(listJoined("asks"))}$`, "u");
const office = new RegExp(`${chooseOne(listWordsFor("offices"))}$`, "u");
const outlet = new RegExp(
  listWordsFor("outlets")
    .map((word) => (/^\p{Script=Latin}/u.test(word) ? `(?<!\\p{L})${word}(?!\\p{L})` : word))
    .join("|"),
  "u",
);

const occupations = [
  ...listWordsFor("occupations"),
  ...listWordsFor("offices"),
  ...listApart("asks").map((word) => word.toLowerCase()),
];
const occupation = new RegExp(`^${chooseOne(occupations)}s?$`, "u");

/** `Frage Jung`, `Journalist (inaudible)`, `Fråga, SVT`. */
function matchBefore(field: keyof LanguageWords): RegExp {
  const words = listWordsFor(field).filter((word) => word.endsWith("~"));
  return new RegExp(`^${chooseOne(words.map(takeName))},?\\s+[\\p{Lu}(]`, "u");
}

/** `野平記者`, `BBC reporter`. */
function matchAfter(field: keyof LanguageWords): RegExp {
  const words = `(?<![\\p{L}\\p{N}])${chooseOne(listApart(field))}`;
  return new RegExp(`(?:${words}|${chooseOne(listJoined(field))})$`, "iu");
}

/** Words that a space divides from the name before them. */
function listApart(field: keyof LanguageWords): string[] {
  return listWordsFor(field)
    .filter((word) => word.startsWith("~ "))
    .map(takeName);
}

/** Words that are written onto the name. */
function listJoined(field: keyof LanguageWords): string[] {
  return listWordsFor(field)
    .filter((word) => /^~\S/u.test(word))
    .map(takeName);
}

function takeName(word: string): string {
  return word.replace("~", "").trim();
}

/** A pattern for one of some words; for none of none. */
function chooseOne(words: readonly string[]): string {
  return words.length === 0 ? "(?!)" : `(?:${words.join("|")})`;
}

function stripBrackets(label: string): string {
  return label.replace(/^【|】$/gu, "").replace(/^（([^（）]*)）$/u, "$1");
}

/** Whether a label names an office: as one of its words, or written onto others where no spaces part words. */
export function holdsOffice(label: string): boolean {
  const words = label.split(/[\s,()（）]+/u).map((word) => word.replace(/[.,]$/u, ""));
  return words.some(isOffice) || writtenTogether.test(label);
}

/** Offices as languages without capitals write them, onto other words or before a name: `副局长`, `医薬局長`, `국장`. */
const writtenTogether =
  /部[长長]|[局司处處署厅廳院校市省县縣州会會社課係室所次]长|[局司處署廳院校市縣州會課係室所次]長|秘[书書][长長]|委員[长長]|理事[长長]|主任|主席|书记|[发發]言人|[总總](?:理|裁|经理)|大臣|長官|知事|次官|審議官|参事官|官房|총리|장관|차관|국장|실장|청장|과장|대변인|위원장/u;
