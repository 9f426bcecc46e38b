/**
 * Whether a row says that the text begins and nothing of which text it is, so that it is neither a title nor a place.
 *
 * @example isTextHeading("Full transcript:") → true
 */
export function isTextHeading(text: string): boolean {
  return heading.test(text.trim());
}

const heading =
  /^(?:(?:(?:full|episode|video|audio|interview|podcast|rush|edited|unedited) )?(?:text|transcript|transcription)|overview|article|artikel|texte intégral|retranscription|wortlaut|mitschrift|texto (?:íntegro|completo)|testo integrale|本文|全文|原文|(?:記者)?会見(?:の)?(?:内容|概要|要旨|録)|会議録|会見録|記者発表資料|내용|원문|전문)\s?[:：]?$/iu;
