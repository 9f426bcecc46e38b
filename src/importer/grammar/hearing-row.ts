import type { Role } from "../../schemas/roles.ts";
import { isPlausibleLabel } from "../ground/plausible.ts";

/** A row of a hearing that says who is heard or who asks. */
export interface HearingRow {
  /** As printed: `CAPTAIN TOM BRANDT`. */
  readonly name: string;
  readonly role: Exclude<Role, "moderator">;
}

/**
 * Reads a row by which the record of a hearing calls a witness or begins an examination.
 *
 * @example readHearingRow("CAPTAIN TOM BRANDT (sworn)") → { name: "CAPTAIN TOM BRANDT", role: "respondent" }
 * @example readHearingRow("Cross-examination by Mr Okoro") → { name: "Mr Okoro", role: "questioner" }
 */
export function readHearingRow(text: string): HearingRow | undefined {
  const bare = text.trim();
  const heard = called.exec(bare)?.[1]?.trim();
  if (heard !== undefined && isPlausibleLabel(heard)) return { name: heard, role: "respondent" };
  const asks = examined.exec(bare)?.[1]?.trim();
  return asks !== undefined && isPlausibleLabel(asks)
    ? { name: asks, role: "questioner" }
    : undefined;
}

const called =
  /^(\p{Lu}[^?!:：;]{2,79}?)\s?(?:[,–—-]\s?|\s[[(])(?:(?:duly |previously |re-?)?(?:sworn|affirmed|called|recalled)|assermentée?|vereidigt|juramentad[oa]|beëdigd)(?: in)?[\])]?\.?$/iu;

const examined =
  /^(?:(?:direct |further |cross[- ]|re-?)?examination|questions?|questioned|(?:cross-|re-)?examined|interrogatoire|befragung|interrogatorio)(?: in chief)? (?:by|from|par|de|durch|von|por|da) (?!the\s|la\s|le\s|der\s)(\p{Lu}[^?!:：;]{2,60})[.:]?$/iu;

/** Whether words name a hearing: `Oral evidence: the ferries`, `Audizione del Ministro`. */
export function namesHearing(text: string): boolean {
  return hearingWords.test(text);
}

const hearingWords =
  /\b(?:(?:public|royal|judicial|statutory|independent|coroner['’]s|committee) (?:inquiry|hearing|commission|inquest)|inquiry (?:into|on)|inquest (?:into|on)|hearings?|evidence session|oral evidence|deposition|testimony of|cross-examination|commission d['’]enquête|audition (?:de|du|publique)|untersuchungsausschuss|anhörung|zeugenvernehmung|comisión (?:de investigación|investigadora)|comparecencia|commissione d['’]inchiesta|audizione|comissão (?:parlamentar )?de inquérito|audiência pública|audiencia pública|oitiva|(?:parlementaire )?enquête(?:commissie)?|hoorzitting|openbaar verhoor|komisj[ai] śledcz[ae]j?|przesłuchani[ea])\b|høring|utfrågning|証人喚問|公聴会|参考人|听证|聽證|청문회/iu;
