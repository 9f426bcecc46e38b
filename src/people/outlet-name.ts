import { isOfficeWord } from "../transcript/speakers/cut-office.ts";
import {
  cutRoleWord,
  findRoleBesideName,
  findRoleWord,
  isOccupation,
  isTitle,
  namesOutlet,
} from "../transcript/speakers/role-from-label.ts";
import { readPersonName } from "./person-name.ts";

/** The name of an outlet, and whether it has a word that only outlets have. */
export interface OutletName {
  readonly name: string;
  readonly isSure: boolean;
}

/**
 * The outlet that a label names beside a name: `Kojima, NHK`, `Mori (Daily Herald)`, `【朝日新聞 野平記者】`, `彭博社记者`, or that
 * is all of it, `Skerrow Gazette`. An occupation or an office is none.
 */
export function readOutletName(label: string): OutletName | undefined {
  const bare = label.replace(/[【】]/g, "").trim();
  const beside = findBesideName(bare);
  if (beside === undefined) return isOutletAlone(bare) ? { name: bare, isSure: true } : undefined;
  const name = beside.trim();
  if (name.length < 2 || !/^(?:\p{Lu}|\p{Lo}|\d|[\p{Ll}.]+\.\p{Ll}{2,4}$)/u.test(name))
    return undefined;
  const words = name.split(/\s+/u);
  const isNamed = holdsOutletWord(name);
  const isOffice =
    words.every(isOccupation) || (!isNamed && words.some((word) => isOfficeWord(word)));
  if (isOffice || /[?!]|\d{2}:/u.test(name)) return undefined;
  return { name, isSure: isOutlet(name) };
}

/** A label that is an outlet, and no name of a person with the word of one, as in `Emily Post`. */
function isOutletAlone(label: string): boolean {
  if (findRoleWord(label) !== undefined || findRoleBesideName(label) !== undefined) return false;
  if (/^\p{Lu}{3,6}\d?$/u.test(label)) return !isTitle(label);
  if (!holdsOutletWord(label) || /^\p{L}+$/u.test(label)) return false;
  return (
    withArticle.test(label) || strongWords.test(label) || readPersonName(label, "en") === undefined
  );
}

function isOutlet(name: string): boolean {
  return holdsOutletWord(name) || withArticle.test(name);
}

/** Whether a name has a word that only outlets have, or is letters for a station. */
function holdsOutletWord(name: string): boolean {
  return namesOutlet(name) || outletWords.test(name) || /^\p{Lu}{2,6}\d?$/u.test(name);
}

function findBesideName(bare: string): string | undefined {
  const inBrackets = /^[^()（）,，、]{2,60}[(（]([^()（）,，、]{2,40})[)）]$/u.exec(bare)?.[1];
  if (inBrackets !== undefined)
    return /^\p{Lu}|^\P{ASCII}/u.test(inBrackets) ? inBrackets.trim() : undefined;
  const parts = bare.split(/[,，、]/).map(dropLoneMarks);
  if (parts.length === 2) return parts.find(isOutlet) ?? parts[1];
  const others = bare.split(/\s(?:[–—-]|of|from|with)\s(?:the\s)?|\s?[/／]\s?/u);
  const other = others.length === 2 ? others.find(holdsOutletWord) : undefined;
  return other ?? findOutletBefore(bare);
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

/** Words that names of outlets have, beside those that a label alone is told by (`namesOutlet`). */
const outletWords =
  /(?<!\p{L})(?:Advertiser|Aftenposten|Agence|Agencia|Agência|Agency|Agenzia|Allgemeine|Anzeiger|Argus|Avis|Blad|Broadcaster|Bulletin|Channel|Citizen|Clarín|Corriere|Correio|Courant|Courier|Courrier|Dagblad|Dagbladet|Dagens|Daily|Diario|Diário|Dziennik|Echo|Examiner|Express|Figaro|Folha|Gaceta|Gazeta|Gazzetta|Giornale|Globe|Globo|Guardian|Hírek|Independent|Inquirer|Irozhlas|Journal|Jornal|Krant|Kurier|Lehti|Libération|Magazine|Mail|Mercury|Messenger|Mirror|Monde|Mundo|Nachrichten|Network|Nieuws|Notícias|Noticias|Observer|Online|Omroep|País|Periódico|Post|Presse|Press|Público|Record|Register|Repubblica|Review|Rundschau|Sanomat|Sentinel|Shimbun|Spiegel|Standard|Stampa|Star|Tageblatt|Tagblatt|Tageszeitung|Telegraaf|Telegram|Telegraph|Tidende|Tidning|Tidningen|Times|Uutiset|Vanguardia|Volkskrant|Voz|Weekly|Wire|Wochenblatt|Zeitung|Újság)(?!\p{L})|(?:zeitung|blatt|krant|blad|bladet|posten|tidning|avisen|lehti|sanomat)$|新聞|新闻|通信|通訊社|通讯社|電視|社$|일보|신문|방송|뉴스|통신|\.(?:com|net|org|\p{Ll}{2})$/u;

/** `The Skerrow Gazette`, `El País`, `Die Zeit`, and no place or body of state as in `The Hague`. */
const withArticle =
  /^(?:The|De|Der|Die|Das|El|La|Le|Les|L['’]|Il|O|A) ?(?!Hague\b|Bronx\b|Haye\b|Paz\b|Havana\b|Rochelle\b)\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?$/u;

/** Words that no family name is. */
const strongWords =
  /(?<!\p{L})(?:Agency|Bloomberg|Broadcasting|Chronicle|Daily|Gazette|Herald|News|Radio|Reuters|Television|Times|Tribune|TV)(?!\p{L})/u;
