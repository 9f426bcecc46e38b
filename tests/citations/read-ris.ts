/**
 * Reads one RIS reference strictly: each line is two signs of a tag, two spaces, a hyphen, a space and a value;
 * the first is `TY`, the last `ER`, and no line continues another. Any line end of Unicode ends a line.
 *
 * Source: RIS Format Specifications, Research Information Systems.
 */
export function readRis(text: string): [tag: string, value: string][] {
  const lines = text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/u);
  if (lines.pop() !== "") throw new Error("no line end behind the last line");
  const fields = lines.map((line): [string, string] => {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no field: ${line}`);
    return [tag, value];
  });
  const tags = fields.map(([tag]) => tag);
  if (tags.indexOf("ER") !== tags.length - 1) throw new Error("ER is not the last line alone");
  if (tags.lastIndexOf("TY") !== 0) throw new Error("TY is not the first line alone");
  return fields;
}
