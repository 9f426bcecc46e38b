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
  /** Ends of words for an office that are written onto other words: `Statsminister`. */
  readonly officeEnds?: string;
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
    asks: "~ Reporter, ~ Journalist, ~ Correspondent, ~ Analyst, Question ~, Q, Press, The Press, Media, The Media, Interviewer, Interlocutor, Questioner ~, Remark, Unidentified, Unidentified Reporter, Unidentified Journalist, Unidentified Speaker, Unidentified Male, Unidentified Female, Unidentified Man, Unidentified Woman, Unidentified Male Speaker, Unidentified Female Speaker, Unknown, Unknown Speaker, Voice, Male Voice, Female Voice, Audience, Audience Member, Member of the Audience, Member of the Press, Member of the Media, The following question was raised after the press conference, The following question was asked after the press conference",
    followsUp:
      "Same reporter, Same journalist, Same questioner, Same speaker, Follow-up, Follow-up question, Follow up, Followup, Supplementary, Supplementary question",
    answers: "Answer, A",
    chairs:
      "Moderator, The Moderator, Chair, Host, The Host, Facilitator, Operator, Coordinator, Conference Coordinator, Staff, Aide, Press Officer, Press Office",
    interprets: "Interpreter, Translator",
    outlets:
      "News, Times, Daily, Tribune, Gazette, Herald, Ledger, Chronicle, TV, Radio, Television, Broadcasting, News Agency, CCTV, CGTN, BBC, CNN, AFP, AP, NBC, CBS, ABC News, PTI, ANI, NPR, Reuters, Bloomberg, Xinhua, Kyodo",
    titles:
      "PM, MP, Amb, Gov, Sen, Gen, Adm, Rep, Sec, Administrator, Ambassador, Chairman, Chairwoman, Chancellor, Chief, Commissioner, Councillor, Councilmember, Deputy, Director, Director-General, Attorney-General, Envoy, General, Governor, Head, Marshal, Mayor, Minister, Official, Premier, President, Representative, Secretary, Secretary-General, Senator, Spokesman, Spokesperson, Spokeswoman, Sheriff, Superintendent, Tánaiste, Taoiseach, Treasurer, Undersecretary, Usec, Asec",
    occupations:
      "anchor, blogger, columnist, editor, female, freelance, freelancer, interpreter, male, moderator, participant, photographer, speaker, spokesman, spokesperson, spokeswoman, translator, writer",
  },
  ja: {
    asks: "~記者, 問, 質問, 質問者",
    followsUp: "再質問, 追加質問, 更問",
    answers: "答, 回答, 答え",
    chairs: "司会, 司会者, 進行",
    interprets: "通訳, 通訳者",
    offices:
      "大臣, 長官, 総理, 首相, 報道官, 総裁, 知事, 局長, 部長, 課長, 室長, 次長, 次官, 審議官, 参事官, 市長, 町長, 村長, 区長",
    outlets: "新聞, 通信, テレビ, 放送",
    questionEnds: "でしょうか, ですか, ますか, ませんか, でしたか, ましたか",
    requests: "教えて, 聞かせ, お願い, 伺い",
  },
  zh: {
    asks: "~记者, ~記者, ~记者问, ~記者問, 问, 問, 提问, 提問, 媒体提问, 媒體提問",
    followsUp: "追问, 追問, 媒体追问, 媒體追問, 记者追问, 記者追問",
    answers: "答, 回答",
    chairs: "主持人, 司儀, 司仪",
    interprets: "翻译, 翻譯, 口译, 口譯",
    offices:
      "总理, 总裁, 行长, 部長, 部长, 院長, 院长, 發言人, 发言人, 次長, 局長, 局长, 司长, 处长, 處長, 署長, 署长, 市長, 市长, 秘書長, 秘书长, 主任委員",
    outlets:
      "日報, 晚報, 電視, 周刊, 日报, 晚报, 电视, 新闻, 卫视, 通讯社, 法新社, 路透社, 新华社, 中新社",
    questionEnds: "嗎, 吗, 呢",
    requests: "请介绍, 請介紹, 请问, 請問, 想了解, 想问, 想問, 请谈谈",
  },
  ko: {
    asks: "~기자, 질문, 문",
    answers: "답, 답변",
    chairs: "사회자",
    interprets: "통역, 통역사",
    offices: "장관, 대변인, 총리, 총재, 차관, 국장, 실장, 청장",
    questionEnds: "습니까, 나요, 까요, 세요, 나, 는가, 은가, 인가, 한가, 느냐, 으냐",
    requests: "궁금합니다, 여쭙, 부탁드립니다, 부탁드리겠습니다",
  },
  fr: {
    followsUp: "Le même journaliste, La même journaliste, Même journaliste, Relance",
    asks: "~ Journaliste, Un journaliste, Une journaliste, Question ~, Voix, Intervenant, Intervenante, Non identifié, Intervenant non identifié, Journaliste non identifié",
    answers: "Réponse",
    chairs:
      "Modérateur, Modératrice, Le modérateur, La modératrice, Attaché de presse, Attachée de presse, Service de presse, Animateur, Animatrice",
    interprets: "Interprète",
    titles: "Ministre, Président, Présidente, Directeur, Directrice, Porte-parole, Ambassadeur",
  },
  de: {
    asks: "Frage ~, Ein Journalist, Eine Journalistin, Zuruf ~, Zwischenruf, Stimme, Journalist ~, Journalistin ~, Reporter ~, Reporterin ~",
    followsUp:
      "Derselbe Journalist, Dieselbe Journalistin, Gleicher Journalist, Gleiche Journalistin, Zusatzfrage ~, Zusatz ~, Nachfrage ~",
    answers: "Antwort",
    chairs:
      "Moderator ~, Moderatorin ~, Moderation, Pressestelle, Pressesprecher, Pressesprecherin, Vors. ~, Vorsitzender ~, Vorsitzende ~, Vorsitzenden ~",
    interprets: "Dolmetscher, Dolmetscherin",
    titles:
      "Minister, Ministerin, Bundeskanzler, Bundeskanzlerin, Präsident, Präsidentin, Sprecher, Sprecherin, StS",
    officeEnds:
      "minister, ministerin, kanzler, kanzlerin, präsident, präsidentin, sprecher, sprecherin, sekretär, sekretärin, direktor, direktorin",
  },
  es: {
    followsUp:
      "El mismo periodista, La misma periodista, Mismo periodista, Misma periodista, Repregunta",
    asks: "Pregunta ~, P, Un periodista, Una periodista, Periodista ~, ~ Periodista, Reportero ~, Reportera ~, Interlocutor, Interlocutora, Intervención, Voz, No identificado, No identificada, Sin identificar",
    answers: "Respuesta, R",
    chairs:
      "Moderador ~, Moderadora ~, Jefe de prensa, Jefa de prensa, Gabinete de prensa, Conductor, Conductora, Presentador, Presentadora",
    interprets: "Intérprete",
    titles:
      "Ministro, Ministra, Presidente, Presidenta, Portavoz, Vocero, Vocera, Secretario, Secretaria, Gobernador, Gobernadora",
  },
  pt: {
    followsUp: "O mesmo jornalista, A mesma jornalista, Mesmo jornalista, Mesma jornalista",
    asks: "Pergunta ~, Um jornalista, Uma jornalista, ~ Jornalista, Repórter, Interlocutor, Interlocutora, Interlocutor não identificado, Interlocutora não identificada, Não identificado, Não identificada, Intervenção, Voz",
    answers: "Resposta",
    chairs:
      "Moderador ~, Moderadora ~, Assessoria de Imprensa, Assessor de Imprensa, Assessora de Imprensa, Secretaria de Imprensa, Apresentador, Apresentadora",
    interprets: "Intérprete, Tradutor, Tradutora",
    titles: "Ministro, Ministra, Presidente, Presidenta, Governador, Governadora, Porta-voz",
  },
  it: {
    followsUp:
      "Lo stesso giornalista, La stessa giornalista, Stesso giornalista, Stessa giornalista",
    asks: "Domanda ~, Un giornalista, Una giornalista, ~ Giornalista",
    answers: "Risposta",
    chairs:
      "Moderatore, Moderatrice, Ufficio stampa, Addetto stampa, Addetta stampa, Conduttore, Conduttrice",
    interprets: "Interprete",
    titles: "Ministro, Ministra, Presidente, Portavoce",
  },
  nl: {
    asks: "Vraag ~, ~ Journalist, Vragensteller",
    answers: "Antwoord",
    chairs: "Gespreksleider, Voorzitter, Dagvoorzitter, Persvoorlichter, Perschef",
    titles: "Minister, Minister-president, Staatssecretaris, Woordvoerder",
    officeEnds: "minister, voorzitter, woordvoerder, secretaris",
  },
  ru: {
    asks: "Вопрос ~, Журналист, Корреспондент, Голос, Реплика",
    answers: "Ответ",
    chairs: "Модератор, Ведущий, Ведущая",
    titles: "Президент, Министр, Премьер-министр, Председатель, Посол, Губернатор",
    interprets: "Переводчик, Переводчица",
  },
  sv: {
    asks: "Fråga ~, ~ Journalist, Journalisten",
    answers: "Svar",
    chairs: "Moderator ~, Presschef, Pressekreterare",
    titles: "Statsråd, Talesperson, Riksbankschef",
    officeEnds: "minister, rådet, råd, chef, direktör, talesperson, sekreterare",
  },
  da: {
    asks: "Spørgsmål ~, ~ Journalist",
    answers: "Svar",
    chairs: "Ordstyrer ~",
    officeEnds: "minister, direktør, chef",
  },
  nb: { asks: "Journalist ~, Spørsmål ~", chairs: "Møteleder", officeEnds: "minister, sjef, råd" },
  fi: {
    asks: "Kysymys ~, Toimittaja ~",
    answers: "Vastaus",
    chairs: "Puheenjohtaja",
    officeEnds: "ministeri, johtaja, sihteeri, edustaja",
  },
  hu: { asks: "Kérdés ~, Újságíró ~", answers: "Válasz", chairs: "Moderátor ~" },
  ro: { asks: "Întrebare ~, Jurnalist ~, Reporter ~", answers: "Răspuns", chairs: "Moderator ~" },
  bg: { asks: "Въпрос ~, Журналист ~, Репортер ~", answers: "Отговор", chairs: "Водещ" },
  sr: { asks: "Питање ~, Новинар ~", answers: "Одговор" },
  hr: { asks: "Pitanje ~, Novinar ~, Novinarka ~", answers: "Odgovor" },
  vi: {
    asks: "Phóng viên ~, Phóng viên báo ~, Phóng viên đài ~, Phóng viên hãng ~, PV ~, Nhà báo ~, Câu hỏi ~, Hỏi",
    answers: "Trả lời, Đáp",
    titles: "Người phát ngôn, Bộ trưởng, Thứ trưởng, Thủ tướng",
  },
  th: { asks: "ผู้สื่อข่าว, นักข่าว, คำถาม, ถาม", answers: "คำตอบ, ตอบ" },
  hi: { asks: "प्रश्न, सवाल, पत्रकार", answers: "उत्तर, जवाब" },
  he: {
    asks: "ש, שאלה, עיתונאי, עיתונאית, כתב, כתבת",
    answers: "ת, תשובה",
    chairs: "מנחה",
    titles: "שר, השר, שרה, השרה, ראש, נשיא, הנשיא, דובר, דוברת",
  },
  fa: { asks: "سوال, سؤال, خبرنگار", answers: "پاسخ" },
  pl: {
    asks: "Pytanie ~, Dziennikarz ~, Dziennikarka ~, Głos z sali, Redaktor ~",
    answers: "Odpowiedź",
    titles: "Minister, Premier, Prezydent, Rzecznik, Prezes, Marszałek",
    chairs: "Prowadzący, Prowadząca",
  },
  cs: {
    asks: "Otázka ~, Dotaz ~, Novinář ~, Novinářka ~, Redaktor ~, Redaktorka ~",
    answers: "Odpověď",
    chairs: "Moderátor ~, Moderátorka ~",
    titles:
      "Mluvčí, Premiér, Premiérka, Ministr, Ministryně, Předseda, Předsedkyně, Prezident, Prezidentka, Hejtman, Hejtmanka, Primátor, Primátorka",
  },
  sk: {
    asks: "Otázka ~, Novinár ~, Novinárka ~",
    chairs: "Moderátor ~",
    titles: "Hovorca, Hovorkyňa, Premiér, Minister, Ministerka, Predseda, Primátor, Prezident",
  },
  sl: { asks: "Vprašanje ~, Novinar ~, Novinarka ~", answers: "Odgovor" },
  et: { asks: "Küsimus ~, Ajakirjanik ~", answers: "Vastus" },
  lv: { asks: "Jautājums ~, Žurnālists ~, Žurnāliste ~", answers: "Atbilde" },
  lt: { asks: "Klausimas ~, Žurnalistas ~, Žurnalistė ~", answers: "Atsakymas" },
  ms: { asks: "Soalan ~, Wartawan ~", answers: "Jawapan" },
  tr: {
    asks: "Soru ~, Gazeteci ~, Muhabir ~",
    answers: "Cevap, Yanıt",
    chairs: "Sunucu, Moderatör",
    titles: "Bakan, Bakanı, Başbakan, Cumhurbaşkanı, Başkan, Başkanı, Sözcü, Sözcüsü",
  },
  el: {
    asks: "Δημοσιογράφος, Ερώτηση, Ερωτηση, Δημοσιογραφος",
    answers: "Απάντηση, Απαντηση",
    chairs: "Συντονιστής, Συντονιστρια",
    titles: "Υπουργός, Πρωθυπουργός, Πρόεδρος, Εκπρόσωπος, Υφυπουργός, Διοικητής",
  },
  uk: {
    asks: "Запитання, Питання, Журналіст, Журналістка",
    answers: "Відповідь",
    chairs: "Ведучий",
    titles: "Президент, Міністр, Прем'єр-міністр, Речник, Речниця, Голова",
  },
  id: {
    asks: "Pertanyaan, Tanya, Penanya ~, Wartawan ~, Pewarta ~, Jurnalis ~",
    answers: "Jawaban, Jawab",
    chairs: "Moderator ~",
    titles: "Presiden, Menteri, Juru Bicara",
  },
  ar: {
    followsUp: "السائل نفسه, السائلة نفسها, سؤال متابعة",
    asks: "س, سؤال, السؤال, صحفي, الصحفي, صحفية, مراسل, المراسل",
    answers: "ج, جواب, الجواب",
    titles:
      "الوزير, وزير, الوزيرة, وزيرة, الرئيس, رئيس, الرئيسة, السفير, السفيرة, المتحدث, المتحدثة, السيد, السيدة, معالي, سعادة, الأمين",
  },
};

/** The words of one field in all languages, as the table writes them. */
export function listWordsFor(field: keyof LanguageWords): string[] {
  return Object.values(roleWords).flatMap((words) => words[field]?.split(", ") ?? []);
}
