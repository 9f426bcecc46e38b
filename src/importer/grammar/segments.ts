import { findDate } from "../ground/dates/date.ts";
import { endsSentence } from "../ground/lines.ts";
import { findKind } from "./kind.ts";
import type { Row } from "../ground/rows.ts";
import { listWords } from "../../text/words.ts";
import { isNote } from "../../transcript/parse/note.ts";
import { isFieldName } from "./labels/field-names.ts";
import { findColonLabel } from "../ground/line-label.ts";
import { findBoilerplate, isBreadcrumb } from "./boilerplate.ts";
import { isClock } from "./head/dated-row.ts";
import { isNumbered, readSection } from "./section-row.ts";

/** How many rows a head has at most, and how many of them may be sentences. */
const longest = { rows: 60, sentences: 6 };

/**
 * Index of the first row below the head by evidence that needs no labels: a title, a date or a time on a row of its
 * own. Nothing below the first certain label belongs to the head.
 *
 * @param strong index of the first row with a certain label
 */
export function findFloor(rows: readonly Row[], strong: number): number {
  let floor = 0;
  let sentences = 0;
  for (const [index, row] of rows.slice(0, Math.min(strong, longest.rows)).entries()) {
    if (isProse(row)) sentences += 1;
    if (sentences > longest.sentences) break;
    if (speaks(row) || isGreeting(row)) break;
    if (isTitleLike(row) || isDateRow(row) || isClock(row)) floor = index + 1;
  }
  return floor;
}

/** A label with a sentence after it; `Source: Reuters` names a field. */
function speaks({ block, text }: Row): boolean {
  const found = block === undefined ? findColonLabel(text) : undefined;
  if (found === undefined || isFieldName(found.label, found.rest)) return false;
  return isProse({ text: found.rest }) && !introduces({ text });
}

/**
 * Index of the row where speech begins: the first label, or above it a heading of a part, or the first sentence
 * that introduces nothing. An opening that nobody is named for is so found however short or long it is.
 *
 * @param first index of the first label, or of the end
 */
export function findOpening(rows: readonly Row[], floor: number, first: number): number {
  for (let index = floor; index < first; index += 1) {
    const row = rows[index];
    if (row === undefined) break;
    if (readSection(row) !== undefined) return index;
    if (isAddress(row) && isProse(rows[index + 1] ?? row)) return index;
    const heads = introduces(row) || isStandfirst(row) || isField(row) || restates(rows, index);
    const opens = isProse(row) && !heads;
    if (opens || isGreeting(row)) return withHeading(rows, floor, index);
  }
  const start = withHeading(rows, floor, first);
  return start < rows.length ? start : floor;
}

/**
 * The rows below the last words of speech: those below an end mark, and short ones at the end of which at least one
 * is a link.
 */
export function listTail(rows: readonly Row[]): Set<Row> {
  const mark = rows.findIndex(
    (row, index) =>
      rows.length - index <= longestTail && (isEnd(row.text.trim()) || namesPublisher(row)),
  );
  const marked = mark > 0 ? mark : rows.length;
  let end = marked;
  let linked = false;
  for (let index = marked - 1; index > 0; index -= 1) {
    const row = rows[index];
    const text = row?.text.trim() ?? "";
    const isLink = link.test(text) || findBoilerplate(text) !== undefined;
    if (row === undefined || (!isFurniture(row) && !isLink)) break;
    linked ||= isLink;
    if (linked) end = index;
  }
  return new Set(rows.slice(end));
}

const longestTail = 40;

/** `About the Coast Guard`, a heading above what the publisher says of itself. */
function namesPublisher({ block, text }: Row): boolean {
  return block?.kind === "heading" && about.test(text.trim());
}

const about =
  /^(?:about (?:the |us$|\p{Lu})|über (?:uns|die|das|den)|à propos (?:de|du|d['’])|acerca de|sobre (?:nosotros|nós|o|a|os|as)\s|chi siamo|over (?:ons|de|het)\s|om (?:oss|os)$|o nas$|sign up|newsletter|related|more (?:from|on)|mehr zum thema|lire aussi|zobacz także)/iu;

function isEnd(text: string): boolean {
  return endMark.test(text) || credit.test(text);
}

/**
 * Index below the last sentence: short rows that end as no sentence does are the page's where nearly all speech ends in
 * a mark.
 *
 * @param last index of the last row that must be speech: it has a label, or stands right below one
 */
export function findTailBelow(rows: readonly Row[], start: number, last: number): number {
  const speech = rows
    .slice(start, last + 1)
    .filter((row) => row.block === undefined && readSection(row) === undefined);
  const long = speech.filter(({ text }) => listWords(text).length >= 5 || /\p{Lo}/u.test(text));
  const ended = long.filter(({ text }) => endsSpeech(text)).length;
  if (last < start || long.length < 6 || ended < long.length * 0.9) return rows.length;
  let end = rows.length;
  for (let index = end - 1; index > last; index -= 1) {
    const { block, text } = rows[index] ?? { text: "" };
    if (block !== undefined || isNote(text.trim())) continue;
    if (endsSpeech(text) || text.length > 120) break;
    end = index;
  }
  return end;
}

/** Whether words end as speech does, a remark in brackets aside; a colon alone announces more. */
function endsSpeech(text: string): boolean {
  const bare = text.trim().replace(/(?<=[.?!。？！…]\s?)[(（][^()（）]{1,60}[)）]$/u, "");
  return /(?:[.?!。？！…؟।।;—–-]|--)["”’»」』)\]）]*$/u.test(bare.trim());
}

const endMark =
  /^(?:[-–—*\s]{0,6}[[(]?(?:ends?|ende|fin|fine|fim|конец)[\])]?[-–—*.\s]{0,6}|[[(]?ends?[\])]?\.?|ends?\s?[/／].{3,60}|(?:end|conclusion) of (?:transcript|briefing|press conference|interview)\.?|end\s+\d{1,2}[:.]\d{2}.{0,20}|#\s?#\s?#|-\s?30\s?-|issued at .{3,40}|[（(]?以\s?上[）)]?|[（(]?了[）)]|（完）|\(完\)|[<〈]?끝[>〉]?\.?|[-–—*\s]{0,6}o{2,7}[-–—*\s]{0,6}|[-–—]{1,3}\s?oOo\s?[-–—]{1,3}|fin|ende|transcribed by .{3,60}|notes? (?:to|for) editors?:?|(?:media|press) (?:contacts?|enquiries|inquiries)(?:\s?:.{0,80})?|for (?:more|further) information:?|contacts? presse ?:?|contacto de prensa:?|presse-?kontakte?:?|(?:press)?kontakt(?:person(?:er)?)?:?|(?:pers)?contact:?|contatti:?|contactos?:?|contatos?:?|yhteystiedot:?|iletişim:?|the (?:meeting|briefing|(?:press|news) conference|interview) (?:was )?(?:closed|ended|adjourned|concluded)(?: at .{3,30})?\.?|contacts?|お問い?合わ?せ先?|問い?合わ?せ先|このページに関する(?:お問い?合わ?せ|担当).{0,10}|\(?ende (?:der|des) .{3,40}|\(?fin (?:de la|du) .{3,40})$/iu;

/** Who asked, wrote or took the pictures of an interview, or when a sitting ended, below the last words. */
const credit =
  /^[([（]?(?:die fragen stellten? .{3,60}|das (?:gespräch|interview) führten? .{3,60}|interview\s?:\s?.{3,60}|propos recueillis par .{3,80}|entretien (?:réalisé|mené) par .{3,80}|entrevista (?:realizada )?(?:por|de)\s?:? .{3,60}|intervista (?:di|a cura di) .{3,60}|a cura di .{3,60}|interviewed by .{3,60}|(?:the |this )?interview (?:was )?(?:conducted|edited) by .{3,80}|(?:this|the) (?:interview|conversation|transcript) (?:has been|was) (?:lightly )?(?:edited|condensed).{0,80}|聞き手.{1,30}|取材・文.{1,30}|文[・=＝].{1,30}|беседовал[аи]? .{3,60}|fotos?\s?:\s.{3,60}|photos?(?: by|\s?:)\s.{3,60}|eran las .{3,60}|(?:the )?(?:committee|house|sitting|council) (?:rose|adjourned) at .{3,40}|(?:la )?(?:séance|réunion) (?:est )?(?:levée|close).{0,60}|schluss(?: der sitzung)?:? .{3,40}|la seduta (?:termina|è (?:tolta|sospesa)) .{3,40}|se levanta la sesión.{0,60}|(?:a )?sessão (?:foi )?encerrada.{0,60}|posiedzenie zakończono.{0,40}|de vergadering wordt (?:gesloten|geschorst).{0,40}|rozmawiał[ai]? .{3,60}|röportaj\s?:\s.{3,60})[)\]）]?$/iu;

const link =
  /戻る$|へ$|一覧$|^(?:back|return|go) to |^(?:zurück|retour|volver|voltar|torna)\b|목록$|^(?:previous|next|related|see also|subscribe|follow us|read more|last (?:updated|modified)|zuletzt aktualisiert|dernière mise à jour|última actualización|ultimo aggiornamento|laatst bijgewerkt|senast uppdaterad|sist oppdatert|sidst opdateret|ostatnia aktualizacja|son güncelleme)\b|(?:\btel|\bfax|\btelefon|\btéléphone|\bteléfono|電話|전화)\.?\s?[:：]?\s?\(?\+?\d|\S@\S/iu;

/** A short row that is no sentence. */
function isFurniture({ block, text }: Row): boolean {
  const bare = text.trim();
  if (findColonLabel(bare) !== undefined) return false;
  return (
    block === undefined &&
    bare.length <= 60 &&
    !/[.?!。？！]["”」』]?$/u.test(bare) &&
    !isNote(bare)
  );
}

/** Headings right above the first words of speech belong to them. */
function withHeading(rows: readonly Row[], floor: number, start: number): number {
  let index = start;
  while (index - 1 >= floor) {
    const { block } = rows[index - 1] ?? {};
    if (block?.kind !== "heading" || block.depth < 2) break;
    index -= 1;
  }
  return index;
}

/** A row of speech by its length and its end: a sentence, or more words than a line of a head has. */
export function isProse({ block, text }: Pick<Row, "block" | "text">): boolean {
  if (block !== undefined && block.kind !== "quote") return false;
  const bare = text.trim();
  if (isNote(bare) || isBreadcrumb(bare)) return false;
  const words = listWords(bare).length;
  if (/[.?!。？！…؟]["”’»」』)]?$/u.test(bare))
    return words >= 5 && !/^[\p{P}\s]*\p{Ll}/u.test(bare);
  return words >= (/\p{Lo}/u.test(bare) ? 60 : 30);
}

/** `Members present: Ada Brent (Chair), Colin Dray.` */
function isField({ text }: Row): boolean {
  const [all = "", label = ""] = /^([^:：.?!]{2,40})[:：]\s/u.exec(text.trim()) ?? [];
  return label !== "" && isFieldName(label, text.trim().slice(all.length));
}

/** `Good afternoon,`: who greets on a row of few words begins to speak. */
function isAddress({ block, text }: Row): boolean {
  return (
    block === undefined &&
    text.length <= 60 &&
    greeting.test(text) &&
    /[,，!！]$/u.test(text.trim())
  );
}

/** A line below a title says in few words what it is about. */
function isStandfirst({ text }: Row): boolean {
  return !/\p{Lo}/u.test(text) && listWords(text).length < 8;
}

/** Whether a row begins with the words of one above it: `Talk by Ada Renn`, `Talk by Ada Renn on 4 May, with Per Lund.` */
function restates(rows: readonly Row[], index: number): boolean {
  const text = rows[index]?.text.trim() ?? "";
  const least = /\p{Lo}/u.test(text) ? 10 : 20;
  return rows.slice(0, index).some((above) => {
    const title = above.text.trim();
    return title.length >= least && title.length < text.length && text.startsWith(title);
  });
}

/** `Following is a transcript of …`, `NOTE: This transcript is unedited.` */
export function introduces({ text }: Pick<Row, "text">): boolean {
  return introduction.test(text.slice(0, 400)) && !greeting.test(text.slice(0, 400));
}

/** Whether a row greets in a sentence: who greets speaks, whatever stands before the words. */
export function isGreeting({ block, text }: Pick<Row, "block" | "text">): boolean {
  const isSentence = block === undefined && endsSentence(text.trim()) && !isNote(text.trim());
  return isSentence && greeting.test(text.slice(0, 40));
}

const greeting =
  /good (?:morning|afternoon|evening)|\b(?:bonjour|bonsoir|buenos días|buenas tardes|bom dia|boa tarde|buongiorno|guten (?:tag|morgen|abend)|goedemiddag|goedemorgen|god dag|god morgon|god aften|dzień dobry|dobrý den|jó napot|selamat (?:pagi|siang|sore|malam)|iyi günler|günaydın)\b|добрый (?:день|вечер)|доброе утро|добрий (?:день|вечір)|доброго (?:дня|ранку)|καλ(?:ημέρα|ησπέρα)|hyvää (?:päivää|huomenta|iltapäivää|iltaa)|xin chào|สวัสดี|السلام عليكم|مساء الخير|صباح الخير|ערב טוב|שלום לכולם|नमस्कार|おはようございます|こんにちは|안녕하십니까|大家好|各位好|上午好|下午好|晚上好|女士们|先生们/iu;

const introduction =
  /\b(?:following (?:is|are|was)|transcript|transcription|unedited|automatically generated|verbatim|remarks (?:by|of|made)|press release|website|web site|javascript|cookies?|https?:|subscribe|available (?:at|on|with)|historical archive|no longer maintained|official (?:web)?site|embargo|for immediate release|delivered by|spoke to|took questions|(?:provisional|unofficial|official|courtesy) translation|met (?:with )?the press|(?:gave|held|holds|hosted|addressed|conducted) an? .{0,60}(?:conference|briefing)|read (?:the|her|his|their) full)\b|texte (?:de l['’]|int[ée]gral|des? )|retranscription|verbatim|mitschrift|wortlaut|protokoll|check against delivery|im folgenden|(?:eröffnet|leitet) (?:um .{1,20}uhr )?die (?:\p{L}{0,20}presse)?konferenz|ouvre la conférence|es gilt das gesprochene wort|prononcé fait foi|(?:stellte|stellten|stellt) sich den fragen|beantwortet(?:e|en)? (?:die )?fragen|(?:stond|stonden|staat) .{0,30}de pers te woord|(?:a|ont) répondu aux questions|répond aux questions|(?:atendió|respondió|compareció) (?:a|ante) (?:los|las|la) .{0,30}(?:medios|prensa|preguntas|periodistas)|ha risposto alle domande|concedeu .{0,20}(?:entrevista|coletiva)|svarade på frågor|svarte på spørsmål|svarede på spørgsmål|odpowiadał[ai]? na pytania|odpovíd(?:al|ala) na (?:dotazy|otázky)|ответил[аи]? на вопросы|transcripci[óo]n|a continuaci[óo]n|transcriç[ãa]o|letterlijke tekst|стенограмм|全文|実録|書き起こし|以下(?:は|为|為)|回答了?.{0,20}(?:提问|提問|问题|問題)。?$|다음은.{0,80}(?:일문일답|문답|전문)|(?:举行|召开|舉行|召開).{0,20}(?:发布会|發布會|记者会|記者會)|文责|文責|누리집|별표|양해|をクリックして|メニューを読み飛ばす/iu;

/** A row that names a kind of conference as a title does: no sentence, some words, no list of links. */
export function isTitleLike(row: Row): boolean {
  const { block, text } = row;
  if (block !== undefined && block.kind !== "heading") return false;
  const bare = text.trim();
  if (isBreadcrumb(bare) || isNumbered(bare) || /https?:|www\./.test(bare)) return false;
  const field = findColonLabel(bare)?.label;
  if (field !== undefined && isFieldName(field, "")) return false;
  if (readSection(row) !== undefined || timeField.test(bare)) return false;
  if (bare.length > longestTitle || findKind(bare) === undefined) return false;
  if (/\s{3}|\t/u.test(bare)) return false;
  const words = listWords(bare).length;
  if (isRecord(bare)) return words <= 60;
  if (endsSentence(bare.replace(/[)）」]$/u, ""))) return false;
  const least = /\p{Lo}/u.test(bare) ? 4 : /\p{Ll}/u.test(bare) ? 3 : 2;
  return words >= least && words <= (/\p{Lo}/u.test(bare) ? 60 : 30);
}

/** A title has at most so many characters. */
export const longestTitle = 400;

/**
 * Whether a row says what a text is a record of, as titles do at any length, with or without a full stop.
 *
 * @example isRecord("Interview of Ms Holm, minister of harbours, on 4 May 2024, on ferries, piers and lights.") → true
 */
function isRecord(text: string): boolean {
  return record.test(text) && !/[.?!。？！]\s+\p{Lu}\p{Ll}*\s\p{Ll}/u.test(text);
}

const record =
  /^(?:Transcript of (?:an? |the )?(?:remarks|(?:press|news|media) (?:conference|briefing)|[Ii]nterview|(?:[Pp]ress|[Nn]ews|[Mm]edia) (?:[Cc]onference|[Bb]riefing))|(?:Interview|Entretien|Déclaration|Conférence de presse|Point de presse) (?:of|with|by|de|du|des|d['’]|avec)\s?(?:M\.|MM\.|\p{Lu}\p{Ll})|(?:Entrevista|Conferencia de prensa|Rueda de prensa|Intervista|Conferenza stampa) (?:[a-z]{2,12}\s){0,2}(?:de|del|da|do|di|dell['’]|al|à|com|con|pel[oa])\s?\p{Lu}\p{Ll})/u;

/** `브리핑 일시: …`, `Date of briefing: …`: a field that says when. */
const timeField =
  /^(?:date|time|datum|fecha|data)\b[^:：]{0,40}[:：]|^[^:：]{0,30}(?:일시|일자|날짜|日時|日期|时间|時間|\bdate|\btime)\s?[:：]/iu;

/** A date with few words beside it. */
export function isDateRow({ block, text }: Row): boolean {
  if (block !== undefined && block.kind !== "heading") return false;
  const date = findDate(text);
  if (date === undefined) return false;
  return listWords(text).length - listWords(date.text).length <= (/\p{Lo}/u.test(text) ? 24 : 12);
}
