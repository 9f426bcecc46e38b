import type { Repair } from "../../ground/draft.ts";

/**
 * Radicals of the CJK Radicals Supplement and the ideographs they equal, by turns, from
 * EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const supplement =
  "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟";

const ideographs = new Map(
  Array.from(supplement.matchAll(/(.)(.)/gu), ([, radical = "", ideograph = ""]) => [
    radical,
    ideograph,
  ]),
);

/**
 * Replaces letters that a PDF gives by the shape of their glyph: a radical becomes the ideograph of the same
 * shape, a ligature its letters.
 *
 * @example repairLetters("⼤臣 ofﬁce") → "大臣 office"
 */
export function repairLetters(text: string): string {
  return text.replace(shapes, (was) => ideographs.get(was) ?? was.normalize("NFKC"));
}

/** What `repairLetters` changes in a text: each radical and each word with a ligature once. */
export function listLetterRepairs(text: string, line: number): Repair[] {
  const found = new Set(text.match(repaired));
  return [...found].flatMap((was) => {
    const now = repairLetters(was);
    return now === was ? [] : [{ was, now, line, reason: explain(was) }];
  });
}

const shapes = /[\u2e80-\u2fd5\ufb00-\ufb06]/gu;
const repaired = /[\u2e80-\u2fd5]|(?<!\p{L})\p{L}*[\ufb00-\ufb06]\p{L}*/gu;

function explain(was: string): string {
  return /[\ufb00-\ufb06]/u.test(was)
    ? "ligature that the PDF gives for its letters"
    : "radical that the PDF gives for the ideograph of the same shape";
}
