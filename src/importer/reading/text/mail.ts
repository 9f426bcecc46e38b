import { type Line, trimText } from "../../ground/lines.ts";

/**
 * Takes the mark of a quotation off the lines of a text that a mail quotes: most lines with words have one, and at least
 * one of them goes on with the sentence of the line before, or is empty but for the mark. `>> Hello` says that another
 * one speaks, and stays.
 *
 * @example lines "> Q: Why", ">", "> A: So." → lines "Q: Why", "", "A: So."
 */
export function unquoteLines(lines: readonly Line[]): Line[] {
  const written = lines.filter(({ text }) => trimText(text) !== "");
  const quoted = written.filter(({ text }) => quote.test(text));
  const isMail = quoted.some(({ text }) => /^\s{0,3}>\s*$/u.test(text));
  if (quoted.length < 4 || quoted.length < written.length / 2 || !isMail) return [...lines];
  return lines.map((line) => ({ ...line, text: line.text.replace(quote, "") }));
}

const quote = /^\s{0,3}>(?:\s|$)/u;

/**
 * The line of a mail's head that says what it is about: among its first lines, one of the fields that mails have below
 * the other. Undefined where the text is no mail.
 */
export function findSubject(lines: readonly Line[]): Line | undefined {
  const written = lines.filter(({ text }) => trimText(text) !== "").slice(0, 12);
  const other = written.findIndex(({ text }) => !field.test(text));
  const head = written.slice(0, other < 0 ? written.length : other);
  const isMail = head.length >= 3 && head.some(({ text }) => /^from\s?:/iu.test(text));
  return isMail ? head.find(({ text }) => subject.test(text)) : undefined;
}

const field = /^(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id)\s?:\s/iu;

/** The name of the field, and what a mail puts before the subject of another. */
export const subject = /^subject\s?:\s*(?:(?:re|fwd?|tr|wg|aw)\s?:\s*){0,3}/iu;
