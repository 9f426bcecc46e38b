import { findKind } from "../kind.ts";
import { isPlausibleLabel } from "../../ground/plausible.ts";
import { isTitle, roleFromLabel } from "../../../transcript/speakers/role-from-label.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";
import { isNote } from "../../../transcript/parse/note.ts";
import type { Row } from "../../ground/rows.ts";
import { listWords } from "../../../text/words.ts";
import { findDate } from "../../ground/dates/date.ts";
import type { DatedRow } from "./dated-row.ts";
import { isTextHeading } from "./text-heading.ts";

export const edges = /^[^\p{L}\p{N}("“]+|(?<![^\p{L}\p{N})”.])[^\p{L}\p{N})”.]+$/gu;
export const preposition = /^(?:in|at|en|à|im|em|a|from)\s+/iu;

/** Beside a date also the house of a ministry is a place; on a row of its own it is who publishes. */
const houseWords = /\b(?:office|ministry)\b|minist(?:eriet|erium|erie|erio|ero|ère)\b/iu;
const roomWords =
  /\b(?:room|hall|palace|residence|terrace|lawn|garden|center|centre|headquarters|sala|salle|saal|salon|pal[áa]cio|palais)\b|会見室|記者室|会议室|회견장|브리핑룸/iu;

/** Who publishes, and no place: `Ellery Water Board`. */
const body =
  /\b(?:board|council|commission|committee|agency|authority|department|association|union|federation|university|company|bank|police|government|parliament|senate press|press (?:service|office))$/iu;

/**
 * Whether words beside a date can be a place: names alone, of nobody with an office and of no conference.
 * `Seul le prononcé fait foi` is a remark.
 */
export function isPlace(text: string): boolean {
  const bare = text.replace(edges, "").replace(preposition, "");
  if (/[:：]/u.test(bare) || documentType.test(bare) || happened.test(bare)) return false;
  if (isTextHeading(bare)) return false;
  if (/['’]s$/u.test(bare) || houseWords.test(bare)) return isHouse(bare);
  const inRoom = roomWords.test(bare);
  if (!inRoom && body.test(bare)) return false;
  if (!inRoom && (findKind(bare) !== undefined || namesOffice(bare) || /['’]s\b/u.test(bare)))
    return false;
  return isPlausibleLabel(bare) || inRoom;
}

/** What a page calls the document that it shows: `Mediatekst | 14-03-2025`. */
const documentType =
  /^(?:(?:media|pers|nieuws|toe|letterlijke )?(?:tekst|bericht|spraak|verslag)|nieuws(?:item)?|persconferentie|press (?:release|note|statement)|media (?:release|advisory|note|text)|news(?: (?:release|item|story))?|transcripts?|article|speech(?:es)?|statement|remarks|document|publication|report|presse(?:mitteilung|meddelelse|melding)|pressmeddelande|mitteilung|nachricht|rede|meldung|bericht|protokoll|nyhet(?:er)?|artikel|tale|communiqu[ée](?: de presse)?|actualit[ée]s?|discours|d[ée]claration|compte[ -]rendu|nota de (?:prensa|imprensa)|comunicado(?: de prensa)?|noticias?|discurso|comunicato(?: stampa)?|notizi[ae]|discorso|not[íi]cias?|tiedote|uutinen|puhe|komunikat(?: prasowy)?|tisk[ao]v[áé] zpráva|bas[ıi]n (?:açıklaması|bülteni)|haber|siaran pers|пресс-релиз|прес-реліз|новост[ьи]|новин[аи]|стенограмма|プレスリリース|報道発表(?:資料)?|お知らせ|新闻稿|新聞稿|보도자료)$/iu;

/** What is said of a conference before its day: `Celebrada el miércoles 18 de octubre`. */
const happened =
  /^(?:held|given|delivered|spoken|recorded|taken|dated|issued|updated|published|celebrad[ao]|realizad[ao]|ofrecid[ao]|(?:tenue?|donnée?|prononcée?|publiée?)(?: le)?|(?:gehalten|gegeben|aufgezeichnet)(?: am)?|tenut[ao]|pronunciat[ao]|hållen|afholdt|gehouden|проведена|состоялась)$/iu;

/** Whether words can be nothing but a place: they name a room or the house of a ministry. */
export function namesHouse(text: string): boolean {
  return isPlace(text) && (roomWords.test(text) || houseWords.test(text));
}

/** `Ministry of Foreign Affairs`, `Prime Minister's Office`, but not `Foreign Ministry Spokesperson Lin Hai's`. */
function isHouse(text: string): boolean {
  return isPlausibleLabel(text) && !/['’]s$/u.test(text) && !/spokes/i.test(text);
}

/** `Spokesperson Lin Hai`, `发言人林海`, `이재웅 대변인`, but not `Office of the Prime Minister`. */
function namesOffice(text: string): boolean {
  if (roleFromLabel(text) !== undefined || offices.test(text)) return true;
  return text.split(/[\s,]+/u).some(isTitle);
}

const offices = /发言人|發言人|部长|部長|总理|總理|主席|大臣|長官|総理|대변인|장관|총리|차관/u;

/**
 * The row of a head that names the place, if there is one: one with a word for a room or house beside the date or the time, or the
 * only row of names between the date and the speech. A name that is a label of the document is a speaker's.
 */
export function findPlaceRows(
  rows: readonly Row[],
  title: Row | undefined,
  dated: DatedRow | undefined,
  labels: ReadonlySet<string>,
): Row[] {
  if (dated === undefined || dated.others.length > 0) return [];
  const spoken = new Set([...labels].map(normaliseLabel));
  const at = rows.indexOf(dated.row);
  const free = rows.filter((row, index) => {
    const text = row.text.trim();
    if (row.block !== undefined || row === title || row === dated.row || row === dated.clock)
      return false;
    if (Math.abs(index - at) > 6 || listWords(text).length > 9 || /[:：]/u.test(text)) return false;
    if (houseWords.test(text)) return false;
    return findDate(text) === undefined && isPlace(text) && !spoken.has(normaliseLabel(text));
  });
  const rooms = free.filter(({ text }) => roomWords.test(text) && !isNote(text.trim()));
  if (rooms.length === 1) return rooms;
  const below = free.filter((row) => rows.indexOf(row) > at);
  const others = rows
    .slice(at + 1)
    .filter(({ text }) => /\p{L}/u.test(text))
    .filter((row) => row !== dated.clock && !spoken.has(normaliseLabel(row.text)));
  return others.length === 1 && below.length === 1 && below.every(isLatin) ? below : [];
}

function isLatin({ text }: Row): boolean {
  return /^\p{Lu}\p{Ll}/u.test(text.trim()) && !/\p{Lo}/u.test(text);
}
