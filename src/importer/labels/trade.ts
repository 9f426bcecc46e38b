import type { Role } from "../../schemas/roles.ts";
import { findRoleWord } from "../../transcript/speakers/speaker-words.ts";

const answering =
  /(?:大臣|長官|总理|総理|首相|報道官|总裁|総裁|行长|知事|部長|部长|院長|院长|發言人|发言人|장관|대변인|총리|총재)$/u;
const asking = [
  /(?:記者|记者|기자)$/u,
  /\b(?:reporter|journalist|correspondent|journaliste|periodista|giornalista|jornalista)$/iu,
  /^(?:Frage|Zusatzfrage|Zusatz|Nachfrage|Journalist(?:in|e)?|Reporter(?:in|[oa])?|Periodista|Pregunta) [\p{Lu}(]/u,
];
const chairing = /^(?:Moderator(?:in)?|Moderador|Moderadora|Vorsitzende[rn]?) \p{Lu}/u;

/**
 * The role that a label says by a word for it, by an office, or by a trade beside a name or an outlet.
 *
 * @example findTrade("法新社记者") → "questioner"
 * @example findTrade("Frage Jung") → "questioner"
 * @example findTrade("【林外務大臣】") → "respondent"
 * @example findTrade("Jane Doe") → undefined
 */
export function findTrade(label: string): Role | undefined {
  const bare = label.replace(/^【|】$/gu, "");
  if (answering.test(bare)) return "respondent";
  if (chairing.test(bare)) return "moderator";
  return asking.some((form) => form.test(bare)) ? "questioner" : findRoleWord(label);
}
