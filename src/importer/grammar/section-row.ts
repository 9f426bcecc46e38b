import type { DraftBlock, DraftHeading } from "../ground/draft.ts";
import { isClock } from "./head/dated-row.ts";
import { trimText } from "../ground/lines.ts";
import { cutPieces, tidyPieces } from "../ground/pieces.ts";
import type { Row } from "../ground/rows.ts";
import { isNote } from "../../transcript/parse/note.ts";

/**
 * The heading that a bare row is: it names a part that transcripts have (`Questions`, `II. 질의 및 응답`,
 * `Opening statement`), or has the two asterisks that some texts print before a topic and never close. Undefined
 * for any other row.
 *
 * @example readSection(the row "**Fisheries") → a heading of depth 3, `Fisheries`
 */
export function readSection(row: Row): Extract<DraftBlock, { kind: "heading" }> | undefined {
  if (row.block !== undefined || row.text.length > 90) return undefined;
  const text = row.text.trim();
  const topic = /^\*\*\s?(?=[^*\s])/.exec(text)?.[0];
  if (topic !== undefined && !text.slice(2).includes("*") && text.length <= 80) {
    const at = row.text.indexOf(topic) + topic.length;
    const depth = part.test(text.slice(topic.length)) ? 2 : 3;
    return { kind: "heading", depth, pieces: tidyPieces(cutPieces(row.pieces, at)[1]) };
  }
  if (!part.test(text)) return undefined;
  return { kind: "heading", depth: 2, pieces: tidyPieces(row.pieces) };
}

/**
 * The topic that a row right above a label is: few words, all in capitals, in bold or in brackets of a heading, that end as no
 * sentence does.
 *
 * @example readTopic(the row "FISHING QUOTAS") → a heading of depth 3
 */
export function readTopic(row: Row): DraftHeading | undefined {
  const { block, text, pieces } = row;
  const bare = text.trim();
  if (isClock(row)) return undefined;
  const words = bare.split(/\s+/u).length;
  if (block !== undefined || words > 10 || isNote(bare) || /[.?!:;,。？！：、…–—-]$/u.test(bare))
    return undefined;
  const bold = pieces.every(
    ({ marks, text: one }) => marks?.includes("strong") === true || one.trim() === "",
  );
  const capitals = !/\p{Ll}/u.test(bare) && /\p{Lu}{2}/u.test(bare) && bare.length >= 6;
  const framed = /^(?:《[^《》]{2,40}》|〈[^〈〉]{2,40}〉|＜[^＜＞]{2,40}＞)$/u.test(bare);
  return bold || capitals || framed
    ? { kind: "heading", depth: 3, pieces: tidyPieces(pieces) }
    : undefined;
}

/** The number of a topic in a list, `(1)`, `2.`, `IV.`, at the start of its row. */
export const numberMark =
  /^(?:[(（][0-9０-９]{1,2}[)）]|(?:[0-9０-９]{1,2}|[IVX]{1,5})[.．、])\s*/u;

/** Whether a row has a number as topics of a list have one: `(1) Title`, `2. Title`. */
export function isNumbered(text: string): boolean {
  const bare = trimText(text);
  const found = numberMark.exec(bare);
  return found !== null && found[0].length < bare.length;
}

/** What parts are called, and for an opening whose it is. */
export const partWords = [
  "q ?(?:&|and) ?a(?: session)?|q(?:uestions?)?(?:[ -]and[ -]|/|, )answers?(?:[ -](?:session|period))?|questions(?: from (?:the )?(?:press|media|reporters|journalists))?",
  "(?:opening|introductory) (?:statement|remarks)(?: (?:by|of|from) .{2,50})?|(?:prepared )?(?:statement|announcements?|remarks)s?|contents|call participants",
  "fragen(?: und antworten)?|fragerunde|eingangsstatement|preguntas(?: y respuestas)?|turno de preguntas|intervención inicial|declaración inicial",
  "questions(?: et |[ -])réponses|propos liminaires|déclaration liminaire|perguntas(?: e respostas)?|domande(?: e risposte)?|vragen(?: en antwoorden)?",
  "(?:inleidend|openings)\\s?(?:statement|verklaring)(?: .{2,50})?|вопросы(?: и ответы)?|ответы на вопросы|вступительное слово",
  "(?:sesi )?tanya jawab|(?:phần )?hỏi đáp|sorular|soru[ -]cevap|ερωτήσεις(?: και απαντήσεις)?|pytania(?: i odpowiedzi)?|kysymykset(?: ja vastaukset)?|frågor(?: och svar)?|spørsmål(?: og svar)?|spørgsmål(?: og svar)?|أسئلة وأجوبة|inleid(?:ende tekst|ing)|introduzione",
  "모두\\s?발언|질의\\s?(?:및\\s?)?응답|질문\\s?[·ㆍ・및/&]\\s?답변|질의응답",
  "(?:冒頭)?(?:発表|発言)事項|冒頭(?:発言|発表)|質疑(?:応答)?|主な質疑|開場發言|開場白?|开场(?:白|发言)?|提問|答問|問答|问答|答记者问",
].join("|");

/** Whether a heading names a part, with a colon or without: no label of anybody. */
export function isPartHeading({ block, text }: Row): boolean {
  return block?.kind === "heading" && part.test(text.trim().replace(/\s?[:：]$/u, ""));
}

/** A number or letter, what the part is called, and perhaps brackets around it. */
const part = new RegExp(
  String.raw`^[\[【<〈《〔＜(（■●◆○]?\s?(?:(?:[IVX]{1,4}|[\u2160-\u216b]|[0-9０-９]{1,2}|[A-Z]|[一二三四五])(?:[.)、．]\s{0,3}|\s{1,3}))?(?:${partWords})\s?[\]】>〉》〕＞)）]?\s?[:：]?$`,
  "iu",
);
