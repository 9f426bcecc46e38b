/**
 * How many words at the beginning of a name are the family name; 0 where the given name comes first. Hungarian has it
 * first; Chinese, Korean and Vietnamese names are known by their first word, wherever they are printed so.
 *
 * @example beginsWithFamily(["Kim", "Jong-un"], "en") → 1
 * @example beginsWithFamily(["Kim", "Novak"], "en") → 0
 */
export function beginsWithFamily(words: readonly string[], language: string): number {
  const [first = "", ...given] = words.map((word) => word.toLowerCase());
  const last = given.at(-1) ?? "";
  if (given.length === 0) return 0;
  const [base = ""] = language.split("-");
  if (base === "hu") return 1;
  if (vietnamese.has(first) && (base === "vi" || !vietnamese.has(last))) return 1;
  if (base === "vi" && shortVietnamese.has(first)) return 1;
  if (korean.has(first)) {
    const isHyphenated = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(words[1] ?? "");
    if (words.length === 2 && (base === "ko" || isHyphenated)) return 1;
  }
  const isChinese = chinese.has(first) && given.every(isPinyin);
  return isChinese && words.length === 2 && (base === "zh" || !chinese.has(last)) ? 1 : 0;
}

/**
 * A name in Chinese or Korean letters in its two parts; undefined where it is more or less than a name.
 *
 * @example divideHanName("王毅", "zh") → ["王", "毅"]
 */
export function divideHanName(
  name: string,
  language: string,
): readonly [family: string, given: string] | undefined {
  const parts =
    /^([\p{scx=Han}\p{scx=Hang}]{1,3})[\s・]([\p{scx=Han}\p{scx=Hira}\p{scx=Hang}]{1,4})$/u.exec(
      name,
    );
  if (parts?.[1] !== undefined && parts[2] !== undefined)
    return isWord(name) ? undefined : [parts[1], parts[2]];
  const [base = ""] = language.split("-");
  const isChinese = base === "zh" && /^\p{scx=Han}{2,4}$/u.test(name);
  const isKorean = base === "ko" && /^\p{scx=Hang}{3}$/u.test(name);
  if ((!isChinese && !isKorean) || isWord(name)) return undefined;
  for (const length of [2, 1]) {
    const [family, given] = [name.slice(0, length), name.slice(length)];
    if (given !== "" && given.length <= 2 && hanFamilies.has(family)) return [family, given];
  }
  return undefined;
}

/** Whether what is written without spaces ends as an office, a body or a crowd does. */
function isWord(name: string): boolean {
  return /(?:[部局處处署市縣县省院會会社台報报者員员長长官組组席記记機机隊队]|[人公]民|[男女人]士|[学學先]生|[关關一]人|[관장자인부처청원실])$/u.test(
    name,
  );
}

/** Whether a word is one or two Chinese syllables as they are written in Latin letters. */
function isPinyin(word: string): boolean {
  const letters = word.replace(/['’-]/g, "");
  return splitSyllable(letters).some((rest) => rest === "" || splitSyllable(rest).includes(""));
}

/** What may be left of some letters without a first syllable. */
function splitSyllable(letters: string): string[] {
  const initial = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?/u.exec(letters)?.[0] ?? "";
  const rest = letters.slice(initial.length);
  return finals.filter((final) => rest.startsWith(final)).map((final) => rest.slice(final.length));
}

const finals =
  "a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong ü üe ue".split(
    " ",
  );

function listWords(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const vietnamese = listWords(
  "nguyễn nguyen trần tran phạm pham hoàng hoang huỳnh huynh phan vũ võ đặng dang bùi đỗ ngô ngo dương duong trương truong đinh dinh",
);
const shortVietnamese = listWords(
  "lê le lý ly hồ ho tô to mai đào vo vu bui do lưu tạ thái hà cao",
);
const korean = listWords(
  "kim lee park choi jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang ahn song ryu yoo hong jeon ko moon yang son bae baek heo nam noh roh ha ban chung cha min chun ri pak choe",
);
const chinese = listWords(
  "wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng feng cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding shen ren yao zhong cui tan fan shi liao jia xia fu fang bai zou meng xiong qin qiu yin xue yan hou geng hua mao qian dai kong shao wan gu lei hao gong xi",
);
const hanFamilies = new Set([
  ..."王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许鄧邓韓韩馮冯曹彭曾蕭萧蔡潘田董袁于余葉叶蔣蒋杜蘇苏魏程呂吕丁沈任姚盧卢傅鍾钟姜崔譚谭廖范汪陸陆金石戴賈贾韋韦夏邱方侯鄒邹熊孟秦白江閻阎薛尹段雷黎史龍龙陶賀贺毛郝顧顾龔龚邵萬万覃武錢钱嚴严莫孔向湯汤洪耿華华翁施柯柳簡简詹連连游莊庄歐欧辜紀纪賴赖齊齐童甘倪章俞舒祝饒饶尤解樊項项涂翁池蘭兰",
  ..."欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒".split(" "),
  ..."김이박최정강조윤장임한오서신권황안송류유홍전고문양손배백허남노하곽성차주우구민진",
  ..."남궁 선우 황보".split(" "),
]);
