import { findDate } from "../../ground/dates/date.ts";
import { findTime } from "../../ground/dates/time.ts";
import { isPlausibleLabel } from "../../ground/plausible.ts";
import { normaliseLabel } from "../../../transcript/speakers/label-form.ts";

/**
 * Whether what stands before a colon names a field of a page and nobody who speaks: by itself (`Source`), because
 * it holds a date, or because nothing but a date, a time or an address stands after it.
 *
 * @example isFieldName("Issued on", "March 9, 2021") → true
 * @example isFieldName("The Governor", "Thank you.") → false
 */
export function isFieldName(label: string, rest: string): boolean {
  const form = normaliseLabel(label);
  // `RE` on a row of its own is somebody's initials.
  if ((names.has(form) && !(form === "re" && rest === "")) || findDate(label) !== undefined)
    return true;
  if (number.test(rest)) return true;
  if (/^\s*[([]/.test(rest)) return false;
  const date = findDate(rest)?.text ?? "";
  const left = rest.replace(date, " ");
  const time = findTime(left)?.text ?? "";
  const bare = left.replace(time, " ").replace(zone, " ");
  if (date + time !== "" && !/\p{L}/u.test(bare)) return true;
  const parts = rest.split(/[,;]\s/u);
  if (parts.length >= 3 && !/[.?!]$/u.test(rest.trim()) && parts.every(isPlausibleLabel))
    return true;
  return /^(?:https?:\/\/\S+|(?:[\w-]{1,40}\.){1,4}[a-z]{2,10}|[\w.-]{1,40}@[\w.-]{1,60})(?=\s|$)/i.test(
    rest,
  );
}

/** A telephone number and nothing else. */
const number = /^\s*\+?\(?\d{2,5}\)?(?:[\s()/.-]{1,3}\d{2,5}){1,6}\s*$/;

const zone = /\b(?:[A-Z]{2,4}|Uhr|h)\b/g;

const names = new Set(
  [
    "note, notes, please note, nb, n.b, source, sources, subject, subjects, re, date, time, place, venue, location, title, topic, topics, website, web",
    "email, e-mail, telefon, teléfono, téléphone, telefono, tel, telephone, phone, fax, contact, address, published, updated, posted, issued, issued on, posted on, published on",
    "next post, previous post, next article, previous article, read next, tags, category, categories, share, photo, photos, video, audio, link, links, more, read more, see also, related, language, languages",
    "download, copyright, for immediate release, for more information, media contact, media contacts, press contact, press contacts, media enquiries, media inquiries, press enquiries, duration, our clients, follow us, browse by sport",
    "members present, also present, in attendance, witnesses, apologies, station, program, programme, item, audience, summary id, interviewees, speakers, participants, briefers, attendees, sprecherinnen und sprecher, teilnehmer, teilnehmende, teilnehmerinnen und teilnehmer, anwesend, anwesende, auf dem podium, intervenants, participants, présents, étaient présents, ponentes, participantes, asistentes, presenti, partecipanti, aanwezig, aanwezigen, deltagare, närvarande, deltakere, til stede, deltagere, uczestnicy, obecni, přítomni, участники, присутствуют, присутствовали, 出席者, 出席, 参加者, 説明者, 回答者, 配布, 참석자, 배석, 배석자",
    "nota, notas, fuente, fecha, lugar, temas, asunto, assunto, themen, sujets, hinweis, quelle, datum, ort, thema, remarque, lieu, date de publication, prononcé le, intervenant, intervenant(s), média, médias, média(s), circonstance, circonstances, personnalité, thème, thèmes, mots-clés, kategori, kategorie, categoría, categoria, catégorie, tagi, transkriptstatus, bildquelle, etiquetas, fonte, data, bron",
    "お問い合わせ, お問い合わせ先, 問い合わせ先, 問合せ先, お問合せ先, お問合せ, 連絡先, 関連資料, 関連リンク, 関連情報, 配布資料",
    "来源, 來源, 用户名, 密码, 验证码, 编辑, 責任編輯, 责任编辑, 责编, 審核, 审核, 作者, 出典, 注, 備考, 場所, 日時, 会場, 地点, 地點, 时间, 時間, 장소, 일시, 출처, 작성일, 조회수, 등록일, 부서명, 방송, 진행, 대담, 출연, 연출, 제작, 프로그램, источник, дата",
  ].flatMap((line) => line.split(", ")),
);
