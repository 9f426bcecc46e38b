/**
 * Makes a meter that is given a body line by line and says when it has more markup than a parser can
 * read in reasonable time: some constructs of Markdown take time with the square of their number. Real
 * transcripts have at most a twentieth of what is allowed.
 */
export function createMeter(): (line: string) => boolean {
  let signs = 0;
  let containers = 0;
  let remarks = 0;
  let passed = 0;
  return (line) => {
    if (isTooDeep(line)) return true;
    if (/^[ \t]*(?:$|\||[-+*][ \t]|\d{1,9}[.)][ \t])/.test(line)) signs = remarks = 0;
    signs += countSigns(line);
    remarks += line.match(/(?<!\\)<[!?]/g)?.length ?? 0;
    passed += remarks * line.length;
    if (opensContainer.test(line)) containers += 1;
    return signs > mostSigns || passed > mostPassed || containers > mostContainers;
  };
}

const mostSigns = 400;
const mostContainers = 3000;
/**
 * A comment or an instruction may have any characters, so that each that opens is read to the end of its paragraph:
 * all characters that are passed so. Three million take half a second.
 */
const mostPassed = 500_000;

/** A quotation, a list item, or the line that makes a heading of the one above. */
const opensContainer = /^[ \t]*(?:>|[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|-+[ \t]*$|=+[ \t]*$)/;

/** More than 30 marks of quotations and lists before the text, or a list that is indented as far. */
function isTooDeep(line: string): boolean {
  return (
    /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*){31}/.test(line) ||
    /^[ \t]{120,}(?:>|[-+*][ \t]|\d{1,9}[.)][ \t])/.test(line)
  );
}

/** Characters that may open or close something and have no backslash; a line of one of them is a rule. */
function countSigns(line: string): number {
  if (/^[ \t]*([*_~`])(?:\1|[ \t])*$/.test(line)) return 0;
  return line.match(/(?<!\\)[*_~`[\]<&]/g)?.length ?? 0;
}
