/**
 * The words of one language that tell who asks, who answers and who chairs, divided by commas. `~` is the
 * place of a name: `Frage ~` is a label alone and before a name (`Frage Jung`), `~ Reporter` alone and after
 * one (`BBC reporter`), `~記者` alone and at the end of one (`野平記者`).
 */
export interface LanguageWords {
  /** Labels of those who ask. */
  readonly asks?: string;
  /** Labels of those who go on with a question that was asked before; they ask as well. */
  readonly followsUp?: string;
  readonly answers?: string;
  readonly chairs?: string;
  /** Labels of those who say another's words in another language: they answer nobody. */
  readonly interprets?: string;
  /** Ends of labels that name an office, where the language writes it last: who has one answers. */
  readonly offices?: string;
  /** Words for an office that labels print before a name: `Foreign Minister Hayashi`. */
  readonly titles?: string;
  /** Parts of the names of outlets: whoever has one in the label asks. */
  readonly outlets?: string;
  /** Further words that labels print in small letters beside a name: `Iwakami, freelance writer`. */
  readonly occupations?: string;
  /** Ends of sentences that ask without a question mark. */
  readonly questionEnds?: string;
  /** Words near the end of a sentence that requests an answer. */
  readonly requests?: string;
}

/** Every language that Lectern knows labels of; a new one is one line here. */
export const roleWords: Readonly<Record<string, LanguageWords>> = {
  en: {
    asks: "~ Reporter, ~ Journalist, ~ Correspondent, Question ~, Q, Press, Media, Interviewer, Unidentified Reporter, Unidentified Journalist, Unidentified Speaker",
    followsUp: "Follow-up, Follow-up question",
    answers: "Answer, A",
    chairs: "Moderator, Chair, Host, Facilitator, Operator",
    interprets: "Interpreter, Translator",
    titles:
      "Administrator, Ambassador, Chairman, Chairwoman, Chancellor, Chief, Commissioner, Deputy, Director, Director-General, Envoy, General, Governor, Head, Minister, Official, Premier, President, Representative, Secretary, Secretary-General, Senator, Spokesman, Spokesperson, Spokeswoman, Undersecretary",
    occupations:
      "anchor, blogger, columnist, editor, female, freelance, freelancer, interpreter, male, moderator, participant, photographer, speaker, spokesman, spokesperson, spokeswoman, translator, writer",
  },
  ja: {
    asks: "~記者, 問, 質問, 質問者",
    followsUp: "再質問",
    answers: "答, 回答, 答え",
    chairs: "司会, 司会者, 進行",
    interprets: "通訳, 通訳者",
    offices: "大臣, 長官, 総理, 首相, 報道官, 総裁, 知事",
    outlets: "新聞, 通信, テレビ, 放送",
    questionEnds: "でしょうか, ですか, ますか, ませんか, でしたか, ましたか",
    requests: "教えて, 聞かせ, お願い, 伺い",
  },
  zh: {
    asks: "~记者, ~記者, 问, 問, 提问, 提問",
    followsUp: "追问, 追問",
    answers: "答, 回答",
    chairs: "主持人, 司儀, 司仪",
    interprets: "翻译, 翻譯, 口译, 口譯",
    offices: "总理, 总裁, 行长, 部長, 部长, 院長, 院长, 發言人, 发言人",
    outlets: "日報, 晚報, 電視, 周刊",
    questionEnds: "嗎, 吗, 呢",
  },
  ko: {
    asks: "~기자, 질문, 문",
    answers: "답, 답변",
    chairs: "사회자",
    interprets: "통역, 통역사",
    offices: "장관, 대변인, 총리, 총재",
    questionEnds: "습니까, 나요, 까요, 세요",
  },
  fr: {
    asks: "~ Journaliste, Question ~",
    answers: "Réponse",
    chairs: "Modérateur, Modératrice",
    interprets: "Interprète",
    titles: "Ministre, Président, Présidente, Directeur, Directrice",
  },
  de: {
    asks: "Frage ~, Zuruf ~, Journalist ~, Journalistin ~, Reporter ~, Reporterin ~",
    followsUp: "Zusatzfrage ~, Zusatz ~, Nachfrage ~",
    answers: "Antwort",
    chairs: "Moderator ~, Moderatorin ~, Moderation, Vorsitzender ~, Vorsitzende ~, Vorsitzenden ~",
    interprets: "Dolmetscher, Dolmetscherin",
    titles:
      "Minister, Ministerin, Bundeskanzler, Bundeskanzlerin, Präsident, Präsidentin, Sprecher, Sprecherin",
  },
  es: {
    asks: "Pregunta ~, Periodista ~, ~ Periodista, Reportero ~, Reportera ~",
    answers: "Respuesta",
    chairs: "Moderador ~, Moderadora ~",
    interprets: "Intérprete",
    titles: "Ministro, Ministra, Presidente, Presidenta",
  },
  pt: {
    asks: "Pergunta ~, ~ Jornalista, Repórter",
    answers: "Resposta",
    chairs: "Moderador ~, Moderadora ~",
    interprets: "Intérprete",
  },
  it: {
    asks: "Domanda ~, ~ Giornalista",
    answers: "Risposta",
    chairs: "Moderatore, Moderatrice",
    interprets: "Interprete",
  },
  ru: {
    asks: "Вопрос ~, Журналист, Корреспондент",
    answers: "Ответ",
    chairs: "Модератор, Ведущий, Ведущая",
    interprets: "Переводчик, Переводчица",
  },
  ar: {
    asks: "سؤال, السؤال, صحفي, مراسل",
    answers: "جواب, الجواب",
  },
};

/** The words of one field in all languages, as the table writes them. */
export function listWordsFor(field: keyof LanguageWords): string[] {
  return Object.values(roleWords).flatMap((words) => words[field]?.split(", ") ?? []);
}
