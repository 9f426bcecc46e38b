/** Why a row is left out that the profile of a publisher lists. */
export const ownRow = "row of every page of the publisher";

/** Lines that pages print around a text, in the languages that sources come in. */
const lines: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:back to (?:the )?(?:top|list|index|overview|news|press .{0,30})|top of (?:the )?page|(?:skip|jump) to .{1,60}|nach oben|zurück zur übersicht|haut de page|retour(?: à la liste)?|volver(?: arriba)?|(?:この)?ページの(?:先頭|トップ)へ(?:戻る)?|(?:.{1,20}へ)?(?:ホーム|トップ|一覧|先頭)(?:ページ)?(?:へ)?戻る|.{1,30}一覧へ戻る|(?:この)?(?:ページの)?本文へ(?:移動)?|回頁首|返回頂部|맨 위로|본문 바로가기.{0,40}|바로가기 메뉴.{0,40}|.{1,60}: abre ventana nueva|(?:view|watch|download) (?:the )?(?:video|audio)|(?:read (?:also|more|next)|see also|lire (?:aussi|également)|à lire (?:aussi|également)|voir aussi|lee también|leer más|te puede interesar|leia (?:também|mais)|veja também|leggi anche|lesen sie auch|mehr zum thema|lees (?:ook|meer)|läs (?:också|även|mer)|les også|læs også|czytaj (?:także|też|więcej)|zobacz (?:także|też)|přečtěte si (?:také|více)|читайте (?:также|ещё)|смотрите также|관련\s?기사|相关阅读|延伸阅读|延伸閱讀|相關新聞|あわせて読みたい|関連記事)\s?[:：].{2,160}|here['’]s how you know|skip directly to .{1,200})$/iu,
    "link of the page",
  ],
  [
    /^(?:share(?: this(?: page)?)?|tweet|print(?: this page)?|e-?mail|facebook|twitter|linkedin|whatsapp|download(?: pdf)?|pdf|compartilo en redes ?:?|imprimir|글자크기 설정|인쇄하기(?: 목록)?|teilen|drucken|seite drucken|skriv ut|dela|drukuj|udostępnij|yazdır|paylaş|tulosta|stampa|condividi|afdrukken|delen|εκτύπωση|partager|imprimer|compartir|advertisement(?: [-–—] .{1,40})?|anzeige|publicité|publicidad|publicidade|pubblicità|advertentie|annonse|annons|reklama|реклама|広告|シェア|印刷|分享|列印|(?:【?(?:关闭|打印|大|中|小|纠错|收藏|下载)(?:本页|窗口)?】?\s{0,3}){1,6}|关闭窗口|推荐给朋友.{0,30})$/iu,
    "button of the page",
  ],
  [
    /^(?:\p{L}{2,20}(?:\s\p{L}{2,12}){0,2}\s?[:：]\s?)?(?:facebook|twitter|x|whatsapp|linkedin|telegram)(?:[\s,·|]{1,4}(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|courriel)){1,8}$/iu,
    "button of the page",
  ],
  [
    /^(?:.{0,80}\ball rights reserved(?:\s?[.,;:|©–—-].{0,120})?|alle rechte vorbehalten.*|tous droits réservés.*|todos los derechos reservados.*|無断転載.{0,20}|.{0,40}(?:무단\s?전재|版权所有|版權所有|著作権所有|جميع الحقوق محفوظة|все права защищены|כל הזכויות שמורות|tüm hakları saklıdır).{0,120})$/iu,
    "copyright line of the page",
  ],
  [
    // Speech may begin with the word, the sign or `(c)`: a line of the page goes on with a year or a name, not with a sentence.
    /^(?:(?:[Cc]opyright|COPYRIGHT)\s?(?:©|:|\([Cc]\))?|©|\([Cc]\))\s?(?:[Cc]opyright |[Bb]y )?(?:\d{4}(?:\s?[-–,]\s?\d{2,4}){0,4}(?! (?!by |par |von |de |da |di )\p{Ll}).{0,200}|(?!(?:This|That|It|We|They|He|She|I|You) )[\p{Lu}\p{Lo}]\p{L}.{0,200}(?<![.?!。？！]))$/u,
    "copyright line of the page",
  ],
  [
    /^[-–—－]\s?(?!30\D|[0０]+\D)[\d０-９]{1,4}\s?[-–—－]$|^(?:page|seite|página|pagina)\s+\d{1,4}(?:\s*(?:of|\/|von|sur|de|di)\s*\d{1,4})?$/iu,
    "page number",
  ],
  [/^[-–—*]{1,3}\s?[0oO]{2,7}\s?[-–—*]{1,3}$/u, "end mark of the text"],
];

/** Why a line is part of the page rather than of the text; undefined where it is not. */
export function findBoilerplate(text: string): string | undefined {
  if (isBreadcrumb(text)) return "breadcrumb of the page";
  return lines.find(([pattern]) => pattern.test(text))?.[1];
}

/**
 * Whether a line says where a page stands in its site: steps with a sign between them.
 *
 * @example isBreadcrumb("Home > News > Remarks") → true
 */
export function isBreadcrumb(text: string): boolean {
  if (/[.?!。？！]$/u.test(text) || text.length > 400) return false;
  if (
    /^(?:you are here|vous êtes ici|sie sind hier|está aquí|usted está aquí|você está aqui|現在位置|您的位置|当前位置)\b/iu.test(
      text,
    )
  )
    return true;
  // `… des « fêtes » comme ils l’appellent`: quotation marks, and sentences, are of speech.
  if (/«|\p{Ll}{3}[.?!…]\s+\p{Lu}/u.test(text)) return false;
  const steps = text.split(/\s[>›»→]\s|\s?＞\s?/u);
  return steps.length >= 3 || (steps.length === 2 && home.test(steps[0]?.trim() ?? ""));
}

const home =
  /^(?:home|start|startseite|accueil|page d['’]accueil|inicio|início|página inicial|portada|ホーム|トップ(?:ページ)?|首页|首頁|홈|главная)$/iu;
