import type { ConferenceKind } from "../../schemas/transcript.ts";

const kinds: readonly (readonly [RegExp, ConferenceKind])[] = [
  [/\bextraordinary\b|臨時/i, "extraordinary"],
  [/\bjoint\b|共同|\bconjointe?\b|\bconjunt[ao]\b|\bgemeinsame\b|\bcongiunta\b/i, "joint"],
  [/\bgaggle\b/i, "gaggle"],
  [/\bdoor ?-?st[eo]p\b/i, "doorstop"],
  [/\b(?:press|conference|background press|phone|earnings|results) call\b/i, "call"],
  [/\b(?:tele)?briefing\b|ブリーフ|\bpoint de presse\b|브리핑|бриф[иі]нг|ब्रीफिंग/i, "briefing"],
  [
    /\binterview(?:s|ed)?\b|\bconversation\b|訪談|對談|專訪|采访|インタビュー|\bentrevista(?! coletiva)\b|\bentretien\b|\bintervista\b/i,
    "interview",
  ],
  [
    /\b(?:press|news|media|television) conference\b|pressekonferenz|\bconférence de presse\b|\b(?:rueda|conferencia) de prensa\b|\bconferenza stampa\b|(?<!\p{L})press(?:konferens|träff)\b|\bpresse(?:møde|konferanse)\b|\bkonferencj[aięi]\p{L}{0,2} prasow|\btiskov[áé] konferenc|\bsajtótájékoztató|\btiedotustilaisuu|\bbasın toplantısı|\b(?:konferensi|keterangan) pers\b|(?<!\p{L})họp báo(?!\p{L})|แถลงข่าว|מסיבת עיתונאים|प्रेस (?:वार्ता|कॉन्फ़्रेंस|सम्मेलन)|συνέντευξη τύπου|ενημέρωση (?:των|του)? ?(?:δημοσιογράφων|πολιτικών συντακτών)|пресконференц|\b(?:conferência|coletiva) de imprensa\b|\bentrevista coletiva\b|\bcoletiva (?:do|da|de|com|após)\b|\bpersconferentie\b|пресс-конференц/iu,
    "regular",
  ],
  [
    /記者會|记者会|新闻发布会|新聞發布會|記者会見|会見|기자\s?(?:회견|간담회)|مؤتمر صحفي|المؤتمر الصحفي/,
    "regular",
  ],
  [/\bremarks\b|\bstatement\b|\bspeech(?:es)?\b|\blecture\b|\btalk on\b|致詞|演講/i, "remarks"],
  [/\bmeeting\b|\bvisits?\b|會議|会议|座談|聯繫會|來訪|大會|會前會|協作|月會/i, "meeting"],
];

/**
 * The kind of conference that words of a title name; the first of several that are tried in order
 * (a joint press conference is `joint`), nothing where none is named.
 *
 * @example findKind("Press Gaggle by Press Secretary Jay Carney") → "gaggle"
 */
export function findKind(title: string): ConferenceKind | undefined {
  const whole = title.replace(
    /(?<=[\p{scx=Han}\p{scx=Kana}])\s(?=[\p{scx=Han}\p{scx=Kana}])/gu,
    "",
  );
  return kinds.find(([pattern]) => pattern.test(whole))?.[1];
}
