/**
 * The language that a text is written in, as a BCP 47 tag, by its script and its commonest words; nothing
 * where the evidence is thin or two languages are close.
 *
 * @example findLanguage("大家好，我們這個會議開始了。") → "zh-Hant"
 * @example findLanguage("It is for the people to say what they want of it.") → "en"
 */
export function findLanguage(text: string): string | undefined {
  const sample = text.slice(0, 200_000);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  const words = sample.toLowerCase().match(/\p{Script=Latin}+/gu) ?? [];
  const most = Math.max(han + kana, hangul, words.length);
  const other = findScript(sample, most);
  if (other !== undefined) return other;
  if (most < 5) return undefined;
  if (hangul === most) return "ko";
  if (words.length === most) return findLatin(words);
  return kana * 20 > han ? "ja" : findChinese(sample);
}

/**
 * The only one of some languages that is written in the script of most of a text's words.
 *
 * @example chooseLanguage("Good morning.", ["en", "ja"]) → "en"
 */
export function chooseLanguage(text: string, tags: readonly string[]): string | undefined {
  const words = text.match(/\p{L}+/gu) ?? [];
  const fitting = tags.filter((tag) => {
    const script = letters[new Intl.Locale(tag).maximize().script ?? ""];
    return (
      script !== undefined && words.filter((word) => script.test(word)).length * 2 > words.length
    );
  });
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** Letters of the scripts in which several languages are written, or that a language mixes. */
const letters: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
};

/** Scripts of one or two languages, with letters that the second has and the first has not. */
const scripts: readonly (readonly [
  script: RegExp,
  first: string,
  own?: RegExp,
  second?: string,
])[] = [
  [/\p{Script=Cyrillic}+/gu, "ru", /[іїєґ]/giu, "uk"],
  [/\p{Script=Arabic}+/gu, "ar", /[پچژگ]/gu, "fa"],
  [/\p{Script=Greek}+/gu, "el"],
  [/\p{Script=Hebrew}+/gu, "he"],
  [/\p{Script=Thai}+/gu, "th"],
  [/[\p{Script=Devanagari}]+/gu, "hi"],
];

/** The language of another script, if it has more words than the `most` counted of those above. */
function findScript(text: string, most: number): string | undefined {
  for (const [script, first, own, second] of scripts) {
    const words = count(text, script);
    if (words < 5 || words <= most) continue;
    return own !== undefined && count(text, own) * 10 > words ? second : first;
  }
  return undefined;
}

const traditional = /[們個來會說這時為國對開發與過還關長員種問間經點進麼讓應學書]/gu;
const simplified = /[们个来会说这时为国对开发与过还关长员种问间经点进么让应学书]/gu;

/** The commonest words of each language, those that it shares with another included; `to` and `do` tell no Polish from English. */
const commonWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: splitWords(
    "the and of to that is it for you we with was this have are what they from not on",
  ),
  fr: splitWords(
    "le la les et est un une de en dans que qui pour nous vous des pas avec sur ce il du au sont",
  ),
  de: splitWords(
    "der die und das ist nicht wir ein eine zu den mit auf für dass sich auch von dem es",
  ),
  es: splitWords(
    "el la los las y es un una que de a para con por no del se lo como pero más está en su",
  ),
  it: splitWords(
    "il la che di e è a per un una non con sono del della si gli anche come più questo nel al",
  ),
  pt: splitWords("o a os as que e de é para um uma não com do da em se mais por dos como no"),
  sv: splitWords("och att det som en på är av för med den till inte vi har om var kan ska jag"),
  da: splitWords("og at det som en på er af for med den til ikke vi har om var kan skal jeg"),
  fi: splitWords("ja on ei se että hän oli mutta niin kun kuin ovat tämä me myös sitä jos"),
  pl: splitWords("w nie na się z że jest jak za od po ale czy dla są będzie przez tego tym także"),
  cs: splitWords("v se na je že s z jsem ale jsme jako pro také bude jsou které ještě tak"),
  tr: splitWords("ve bir bu da de için ile çok var olarak ne daha gibi biz olan ama sonra kadar"),
  id: splitWords("yang dan di ini itu dengan untuk dari tidak akan kita ada juga pada ke saya"),
  vi: splitWords(
    "và của là có các cho không được với đã này tôi sẽ trong về những khi bạn xin ông bà",
  ),
  hu: splitWords("a az és hogy nem is egy van volt ez azt meg csak mert ha de vagy már lesz kell"),
  ro: splitWords("și în să este pe cu care un o din pentru mai ce nu am au sunt la fi va că de"),
  nl: splitWords("het een en van dat niet wij met voor zijn op te er maar ook aan wat we de ik"),
};

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function findChinese(text: string): string | undefined {
  const [old, plain] = [count(text, traditional), count(text, simplified)];
  if (old > plain * 5) return "zh-Hant";
  return plain > old * 5 ? "zh-Hans" : undefined;
}

function findLatin(words: readonly string[]): string | undefined {
  const shares = Object.entries(commonWords)
    .map(([tag, common]) => ({ tag, share: words.filter((word) => common.has(word)).length }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = shares;
  if (first === undefined || second === undefined) return undefined;
  const [own, others] = [
    countOwn(words, first.tag, second.tag),
    countOwn(words, second.tag, first.tag),
  ];
  return first.share * 20 >= words.length && own > others * 1.5 ? first.tag : undefined;
}

/** Words of a language that another does not have: Spanish and Portuguese share some. */
function countOwn(words: readonly string[], tag: string, other: string): number {
  const [own, others] = [commonWords[tag], commonWords[other]];
  return words.filter((word) => own?.has(word) === true && others?.has(word) !== true).length;
}

function splitWords(text: string): ReadonlySet<string> {
  return new Set(text.split(" "));
}
