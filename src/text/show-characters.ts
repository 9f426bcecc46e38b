/** A name for display: every character that is not seen is written out, so that none acts on a terminal. */
export function showName(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/gu, writeOut);
}

/**
 * Text for a terminal: characters that control it, or that change the order of what is shown, are written out;
 * tabs, line ends and the joiners of words stay.
 *
 * @example showText("\u001B[31mred") → "\\u{1b}[31mred"
 */
export function showText(text: string): string {
  return text.replace(acting, writeOut);
}

/** The same for JSON, whose escapes keep the values as they are. */
export function showJson(value: unknown, space?: number): string {
  return JSON.stringify(value, null, space).replace(acting, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

const acting = /(?![\n\t])[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Noncharacter_Code_Point}]/gu;

function writeOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
