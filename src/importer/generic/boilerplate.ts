/** Lines that pages print around a text, in the languages that sources come in. */
const lines: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:back to (?:the )?(?:top|list|index|overview|news|press .{0,30})|top of (?:the )?page|(?:skip|jump) to .{1,60}|nach oben|zurück zur übersicht|haut de page|retour(?: à la liste)?|volver(?: arriba)?|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|回頁首|返回頂部|맨 위로)$/iu,
    "link of the page",
  ],
  [
    /^(?:share(?: this(?: page)?)?|tweet|print(?: this page)?|e-?mail|facebook|twitter|linkedin|whatsapp|download(?: pdf)?|pdf|teilen|drucken|seite drucken|partager|imprimer|compartir|シェア|印刷|分享|列印)$/iu,
    "button of the page",
  ],
  [
    /^(?:copyright\b.*|©.*|\(c\) .*|.{0,80}\ball rights reserved\b.*|alle rechte vorbehalten.*|tous droits réservés.*|todos los derechos reservados.*|無断転載.{0,20})$/iu,
    "copyright line of the page",
  ],
  [
    /^(?:page|seite|página|pagina)\s+\d{1,4}(?:\s*(?:of|\/|von|sur|de|di)\s*\d{1,4})?$/iu,
    "page number",
  ],
];

/** Why a line is part of the page rather than of the text; undefined where it is not. */
export function findBoilerplate(text: string): string | undefined {
  return lines.find(([pattern]) => pattern.test(text))?.[1];
}
