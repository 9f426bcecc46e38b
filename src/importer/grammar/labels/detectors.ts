import type { Piece } from "../../ground/draft.ts";
import { type LineLabel, findBracketLabel, findColonLabel } from "../../ground/line-label.ts";
import { cutRemark, isPlausibleLabel, namesAffiliation } from "../../ground/plausible.ts";
import { endsSentence, trimText } from "../../ground/lines.ts";
import { findRoleWord, roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import { isNote } from "../../../transcript/parse/note.ts";
import { cutPieces, isBlank, joinPieces } from "../../ground/pieces.ts";
import type { Row } from "../../ground/rows.ts";
import { findCodedLabel } from "./time-code.ts";
import type { FoundLabel } from "./found-label.ts";
import { findSmall } from "./small-label.ts";
import { findSquare } from "./square-label.ts";

/** Describes the setting of a label: bold, capitals or plain, its mark, and whether it stands alone. */
export function describeSetting(row: Row, { label, mark, length }: FoundLabel): string {
  const [printed] = cutPieces(row.pieces, label.length);
  const bold = printed.every(
    (piece) => piece.marks?.includes("strong") === true || isBlank([piece]),
  );
  const alone = length >= row.text.length;
  const name = cutRemark(label);
  const capitals = !/\p{Ll}/u.test(name) && /\p{Lu}{3}/u.test(name);
  return [
    bold ? "bold" : capitals ? "capitals" : "plain",
    mark.replace("：", ":"),
    alone ? "alone" : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Settings of labels that headings have as well: a row of its own with no mark. */
export function isBare(setting: string): boolean {
  return /^\p{L}+ alone$/u.test(setting);
}

/** One way in which documents print labels. */
export interface Detector {
  readonly name: string;
  /** How much its marks prove by themselves, 0 to 1. */
  readonly weight: number;
  /** Whether it can stand beside another: `Q` and `A` do with any. */
  readonly joins: boolean;
  /** How often a label must stand at least, where its form alone proves nothing; 2 where it is absent. */
  readonly least?: number;
  find(row: Row, next: Row | undefined): FoundLabel | undefined;
}

/** `Q` and `A`, without a colon. */
export const letterDetector: Detector = {
  name: "letter",
  weight: 0.9,
  joins: true,
  find: findLetter,
};

/** The surest detector first; of two with the same score, the first counts. */
export const detectors: readonly Detector[] = [
  { name: "colon", weight: 1, joins: true, find: findColon },
  { name: "time code", weight: 1, joins: true, find: findCoded },
  { name: "bracket", weight: 1, joins: true, find: findBracket },
  { name: "angle", weight: 1, joins: true, find: findAngle },
  { name: "sign", weight: 1, joins: true, find: findSigned },
  { name: "round", weight: 0.9, joins: false, find: findRound },
  { name: "square", weight: 0.9, joins: false, find: findSquare },
  letterDetector,
  { name: "bold", weight: 0.8, joins: false, find: findBold },
  { name: "dash", weight: 0.7, joins: false, find: findDash },
  { name: "stop", weight: 0.7, joins: false, find: findStop },
  { name: "small", weight: 0.9, joins: false, find: findSmall },
  { name: "phrase", weight: 0.7, joins: true, least: 3, find: findPhrase },
  { name: "gap", weight: 0.6, joins: false, find: findGap },
  { name: "capitals", weight: 0.6, joins: false, find: findCapitals },
  { name: "alone", weight: 0.5, joins: false, find: findAlone },
];

/** `Jane Doe: …`, `記者：…`; in bold whatever its words are, `**Người phát ngôn:** …`. */
function findColon({ text, pieces }: Row): FoundLabel | undefined {
  const found =
    findColonLabel(text) ?? findBoldColon(text, pieces) ?? findPhraseLabel(text, isNameWithOffice);
  return found && measure(text, found.label, found.mark, found.rest);
}

/** `社長　…`, `記者Ａ　…`, `시장 = …`: few words of a script without capitals, a wide space or a sign of equality, and speech. */
function findGap({ text }: Row): FoundLabel | undefined {
  const match =
    /^(\p{Lo}[^\s、。，．：:「」？?！!=＝]{0,14}(?:\s[^\s、。：:「」？?=＝]{1,8})?)(\u3000|\s?[=＝]\s?)(?=[^\s=＝])/u.exec(
      text,
    );
  const [all = "", label = "", mark = ""] = match ?? [];
  if (!isPlausibleLabel(label) || text.length < all.length + 4) return undefined;
  return { label, mark: mark.trim(), length: all.length };
}

/** Few words in bold, of which a colon is the end; a sentence in bold goes on after its colon. */
function findBoldColon(text: string, pieces: readonly Piece[]): LineLabel | undefined {
  const plain = pieces.findIndex(({ marks }) => marks?.includes("strong") !== true);
  const printed = joinPieces(pieces.slice(0, Math.max(plain, 0)));
  const [, label = "", inside = ""] = /^([^:：?!.。]{2,80}?)\s?([:：]?)\s*$/u.exec(printed) ?? [];
  const rest = text.slice(printed.length);
  const mark = inside || (/^[:：]/u.exec(rest)?.[0] ?? "");
  if (mark === "" || !/^\p{Lu}|^[\p{Lo}\p{M}]+/u.test(label) || label.split(/\s+/u).length > 8)
    return undefined;
  return { label, mark, rest: trimText(inside === "" ? rest.slice(1) : rest) };
}

/** `Juru bicara: …`, `Người phát ngôn: …`: few words, of which only the first has a capital, that recur before a colon. */
function findPhrase({ text }: Row): FoundLabel | undefined {
  const found = findPhraseLabel(text, (label) => label.split(/\s+/u).length <= 7);
  return found && measure(text, found.label, found.mark, found.rest);
}

/** Words before a colon that have no form of a name, and that a test takes for a label. */
function findPhraseLabel(text: string, test: (label: string) => boolean): LineLabel | undefined {
  const [all = "", label = "", mark = ""] =
    /^(\p{Lu}[^:：.?!;"“”()]{2,60}?)\s?([:：])(?=\s)/u.exec(text) ?? [];
  if (label === "" || isPlausibleLabel(label) || !test(label)) return undefined;
  return { label, mark, rest: trimText(text.slice(all.length)) };
}

/** `Jane Doe (01:10): …`. */
function findCoded({ text }: Row): FoundLabel | undefined {
  const found = findCodedLabel(text);
  return found !== undefined && isPlausibleLabel(found.label) ? found : undefined;
}

/** `【林外務大臣】…`. */
function findBracket({ text }: Row): FoundLabel | undefined {
  const found = findBracketLabel(text);
  return found && measure(text, found.label, found.mark, found.rest);
}

/** `<질문> …`, `〈답변〉 …`. */
function findAngle({ text }: Row): FoundLabel | undefined {
  const match = /^([<〈＜]\s?[^<>〈〉＜＞]{1,40}[>〉＞])([:：]?)\s*/u.exec(text);
  if (match === null) return undefined;
  const [all, label = "", mark = ""] = match;
  return isPlausibleLabel(label) ? { label, mark, length: all.length } : undefined;
}

/** `（大臣）　…`, `(기자) …`; what happens in a room stands in such brackets as well. */
function findRound({ text }: Row): FoundLabel | undefined {
  const match = /^([（(][^（）()。、「」：:？?！!]{1,20}[）)])[\s\u3000]*(?=\S)/u.exec(text);
  const [all = "", label = ""] = match ?? [];
  const inside = label.slice(1, -1);
  if (!/\p{Lo}{2}/u.test(inside) || happening.test(inside)) return undefined;
  return isPlausibleLabel(inside) ? { label, mark: "", length: all.length } : undefined;
}

const happening =
  /笑|拍手|以上|略$|仮訳|注$|沈黙|退[室席出]|入[室場]|着席|聞き?取|聴取|掌声|鼓掌|完$|代読|資料|写真/u;

/** A sign before whoever speaks, and space after it: `○知事　…`, `◆記者（県民日報）　…`. */
function findSigned({ text }: Row, next: Row | undefined): FoundLabel | undefined {
  if (isSignedAlone(text) && next !== undefined && !sign.test(next.text))
    return { label: text.slice(1).trim(), mark: "", length: text.length };
  const match = /^[○◯〇●◎◆◇■□▲△▼▽]\s?([^\s、。：:>]{1,30})>?(?:[\s\u3000]+(?=[^\s：:])|$)/u.exec(
    text,
  );
  const [all = "", label = ""] = match ?? [];
  return isPlausibleLabel(label) ? { label, mark: "", length: all.length } : undefined;
}

const sign = /^[○◯〇●◎◆◇■□▲△▼▽]/u;

/** A sign, an outlet, a name and who that is, on a row of their own: `○海岸新聞　山田太郎　記者（幹事社）`. */
function isSignedAlone(text: string): boolean {
  return (
    text.length <= 40 &&
    /^[○◯〇●◎◆◇■□▲△▼▽]\s?[^\s、。：:？?（）()]{1,20}(?:[\s\u3000]{1,3}[\p{scx=Han}\p{scx=Kana}A-Za-z・]{1,20}){1,3}(?:[（(][^（）()]{1,12}[）)])?$/u.test(
      text.trim(),
    ) &&
    !/\p{Script=Hiragana}/u.test(text)
  );
}

/** A letter for a role: `Q. …`, `A. …`, `Q  …`, `Q1. …`, `問 …`, `（答）…`. */
function findLetter({ text }: Row): FoundLabel | undefined {
  const [inBrackets, printed] =
    /^([（(［[〈<](?:[QA]|[問答问])\d{0,3}[）)］\]〉>])\s*/u.exec(text) ?? [];
  if (inBrackets !== undefined && printed !== undefined)
    return { label: printed, mark: "", length: inBrackets.length };
  const match =
    /^([QＱ][\d０-９]{0,3})(?:([.．)）]?)\s+(?=[^\s\p{Ll}])|([.．])(?=[（(「『\p{Lo}]))|^([AＡ][\d０-９]{0,3})(?:([.．)）])\s*|\s{2,}|[\u00a0\u3000]+)(?=\S)|^([問答问])([、.．)）]|[\s\u3000]+)/u.exec(
      text,
    );
  if (match === null) return undefined;
  const [all, question, stop, joined = "", answer, after = "", word, mark = ""] = match;
  const label = question ?? answer ?? word ?? "";
  return { label, mark: (stop ?? (joined || after || mark)).trim(), length: all.length };
}

/** Bold words at the start, alone or with plain speech after them. */
function findBold({ pieces, text }: Row): FoundLabel | undefined {
  const bold = pieces.findIndex(({ marks }) => marks?.includes("strong") !== true);
  const head = pieces.slice(0, bold < 0 ? pieces.length : bold);
  const printed = joinPieces(head);
  const match = /^(.{1,80}?)\s*([:：.]|\.?\s?[-–—])?$/su.exec(printed.trimEnd());
  const [, label = "", mark = ""] = match ?? [];
  if (!isPlausibleLabel(label) && !isNameWithOffice(label)) return undefined;
  const rest = text.slice(printed.length);
  if (isOfficeBeside(rest)) return { label: text, mark: "", length: text.length };
  const after = /^\s*([:：]|\.?\s?[-–—](?=\s))?\s*/u.exec(rest);
  return {
    label,
    mark: mark || (after?.[1] ?? ""),
    length: printed.length + (after?.[0].length ?? 0),
  };
}

/** ` -- Chief Financial Officer`, an office after a name and two dashes, to the end of the row. */
function isOfficeBeside(rest: string): boolean {
  return /^\s?(?:--|–|—)\s\p{Lu}[^?!:]{2,90}$/u.test(rest) && !/[.,;]$/u.test(rest.trim());
}

/** `Elin Dahl, kommunalråd`: many languages write an office in small letters. */
export function isNameWithOffice(text: string): boolean {
  const [, name = "", office = ""] = /^([^,]{3,50}),\s([^,.?!]{3,50})$/u.exec(text) ?? [];
  if (/^(?:at|in|on|for|as|to)\s/iu.test(name) || pronoun.test(office)) return false;
  return /\s/.test(name) && isPlausibleLabel(name) && office.split(/\s+/u).length <= 6;
}

/** What a sentence goes on with after a comma, and no office begins with. */
const pronoun = /^(?:he|she|it|they|we|you|i|who|which|and|but|so|as|er|sie|wir|il|elle|nous)\s/iu;

/** `Q – …`, `LE MINISTRE - …`, `P.- …`, `Vocero presidencial.- …`; `MINISTER- …` in capitals alone, as `well-` is a part of a word. */
function findDash({ text }: Row): FoundLabel | undefined {
  const match =
    /^(\p{L}(?:[^:：–—()]|\([^()]{1,60}\)){0,60}?)(\s+[-–—]|\.\s?[-–—]|[-–—](?=\s))\s*(?=\S)/u.exec(
      text,
    );
  const [all = "", label = "", mark = ""] = match ?? [];
  const isPhrase = mark.startsWith(".") && /^\p{Lu}[^.,;?!]{2,60}$/u.test(label);
  if (isPhrase ? label.split(/\s+/u).length > 7 : !isPlausibleLabel(label)) return undefined;
  if (/^[-–—]/u.test(mark) && /\p{Ll}/u.test(label)) return undefined;
  if (namesAffiliation(text)) return undefined;
  return { label, mark: mark.trim(), length: all.length };
}

/** `THE PRESIDENT. …`, `Mr. Doe. …`, `Captain DOE. …`. */
function findStop({ text }: Row): FoundLabel | undefined {
  const formal = findFormalStop(text);
  if (formal !== undefined) return formal;
  const match =
    /^((?:\p{Lu}[\p{Lu}'’-]+|(?:The|Mr|Mrs|Ms|Dr|Sir|Prof|Senator|Secretary|Minister|President|Governor|Chair)\b\.?|\p{Lu}\p{Ll}{1,20}(?=(?:\s\p{Lu}\p{Ll}{1,20}){0,2}\s\p{Lu}{3}))(?:\s+(?:\p{Lu}[\p{L}'’-]*)){0,4})\.\s+(?=\S)/u.exec(
      text,
    );
  if (match === null || !isPlausibleLabel(match[1] ?? "")) return undefined;
  return { label: match[1] ?? "", mark: ".", length: match[0].length };
}

/** `GIULIA NERI (Lista Mare). …`, `MARCO FERRI, Ministro dei porti. …`: a name in capitals with a group or an office. */
function findFormalStop(text: string): FoundLabel | undefined {
  const [all = "", label = ""] =
    /^(\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){1,4}(?: \([^().]{2,60}\)|, [\p{L}'’ -]{4,70}))\.\s+(?=\S)/u.exec(
      text,
    ) ?? [];
  return label === "" ? undefined : { label, mark: ".", length: all.length };
}

/** `JANE DOE  Well, …`, `JOURNALIST (RADIO) A word …`: capitals and then speech in small letters, nothing between. */
function findCapitals({ text }: Row): FoundLabel | undefined {
  const match =
    /^(\p{Lu}[\p{Lu}.'’-]+(?:\s+\p{Lu}[\p{Lu}.'’-]+){0,5}(?:\s\([^()]{2,40}\))?)\s+(?=["“‘¿¡(\[]?\p{Lu}(?:\p{Ll}|\s))/u.exec(
      text,
    );
  if (match?.[1] === undefined) return undefined;
  if (isNote(text.slice(match[0].length).trim())) return undefined;
  return { label: match[1], mark: "", length: match[0].length };
}

/** A name alone on its row, with speech in the next row. */
function findAlone({ text, block }: Row, next: Row | undefined): FoundLabel | undefined {
  if (block !== undefined && block.kind !== "heading") return undefined;
  if (next === undefined) return undefined;
  if (namesAffiliation(text)) return { label: text, mark: "", length: text.length };
  const name = cutRemark(text);
  const isSpoken =
    endsSentence(next.text.trim()) && (!/\p{Ll}/u.test(name) || findRoleWord(name) !== undefined);
  if (next.text.length <= text.length && !isSpoken) return undefined;
  const isShort = name.split(/\s+/).length <= 6 || roleFromLabel(text) !== undefined;
  if (!isShort || !isPlausibleLabel(text) || /[,;:，；：]$/u.test(text)) return undefined;
  return { label: text, mark: "", length: text.length };
}

function measure(text: string, label: string, mark: string, rest: string): FoundLabel {
  const length = rest === "" ? text.length : text.lastIndexOf(rest);
  return { label, mark, length };
}
