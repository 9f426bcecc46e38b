import type { Role } from "../../schemas/roles.ts";
import { normaliseLabel } from "./label-form.ts";

/** Words that say what a speaker does without saying who it is, per language. */
const wordsByRole = {
  questioner: {
    en: [
      "Reporter",
      "Question",
      "Q",
      "Journalist",
      "Press",
      "Media",
      "Correspondent",
      "Interviewer",
      "Follow-up",
      "Unidentified Reporter",
      "Unidentified Journalist",
      "Unidentified Speaker",
    ],
    ja: ["記者", "問", "質問", "質問者", "再質問"],
    zh: ["记者", "記者", "问", "問", "提问", "提問", "追问", "追問"],
    ko: ["기자", "질문", "문"],
    fr: ["Journaliste", "Question"],
    de: [
      ...["Frage", "Zusatzfrage", "Zusatz", "Nachfrage", "Zuruf"],
      ...["Journalist", "Journalistin", "Reporter", "Reporterin"],
    ],
    es: ["Pregunta", "Periodista", "Reportero", "Reportera"],
    pt: ["Pergunta", "Jornalista", "Repórter"],
    it: ["Domanda", "Giornalista"],
    ru: ["Вопрос", "Журналист", "Корреспондент"],
    ar: ["سؤال", "السؤال", "صحفي", "مراسل"],
  },
  respondent: {
    en: ["Answer", "A"],
    ja: ["答", "回答", "答え"],
    zh: ["答", "回答"],
    ko: ["답", "답변"],
    fr: ["Réponse"],
    de: ["Antwort"],
    es: ["Respuesta"],
    pt: ["Resposta"],
    it: ["Risposta"],
    ru: ["Ответ"],
    ar: ["جواب", "الجواب"],
  },
  moderator: {
    en: ["Moderator", "Chair", "Host", "Facilitator", "Operator"],
    ja: ["司会", "司会者", "進行"],
    zh: ["主持人", "司儀", "司仪"],
    ko: ["사회자"],
    fr: ["Modérateur", "Modératrice"],
    de: ["Moderator", "Moderatorin", "Moderation", "Vorsitzender", "Vorsitzende"],
    es: ["Moderador", "Moderadora"],
    pt: ["Moderador", "Moderadora"],
    it: ["Moderatore", "Moderatrice"],
    ru: ["Модератор", "Ведущий", "Ведущая"],
  },
} as const satisfies Record<Role, Record<string, readonly string[]>>;

/**
 * The role that a label says by a word of any language, a number or letter after it and brackets
 * around it aside: `Reporter`, `Q`, `Journalist 2`, `記者`, `（問）`. Undefined for any other label.
 */
export function findRoleWord(label: string): Role | undefined {
  const form = normaliseLabel(label).replace(/^[([<〈](.*)[)\]>〉]$/u, "$1");
  return roleByWord.get(form) ?? roleByWord.get(form.replace(/(?:\s*#?\d+|\s[a-z])$/u, ""));
}

/** All role words as printed, for suggestions. */
export function listRoleWords(): string[] {
  return Object.values(wordsByRole).flatMap((words) => Object.values(words).flat());
}

const roleByWord: ReadonlyMap<string, Role> = new Map(
  (Object.keys(wordsByRole) as Role[]).flatMap((role) =>
    Object.values(wordsByRole[role])
      .flat()
      .map((word): [string, Role] => [normaliseLabel(word), role]),
  ),
);
