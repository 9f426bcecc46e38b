/** The characters with which a spreadsheet's formula may begin, as regular expressions write them in brackets. */
export const formulaStarts = String.raw`=+\-@＝＋－＠\t\r\n`;

/** What a CSV file begins with: the byte order mark, by which spreadsheets know UTF-8. */
export const csvStart = "\uFEFF";

/**
 * A row of a CSV file by RFC 4180, every cell quoted, with its line end.
 *
 * @example formatCsvRow(["Q1", 'A "word"']) → '"Q1","A ""word"""\r\n'
 */
export function formatCsvRow(cells: readonly string[]): string {
  return `${cells.map((cell) => `"${protectCell(cell).replaceAll('"', '""')}"`).join(",")}\r\n`;
}

/**
 * A cell that no spreadsheet takes for a formula: one that begins like a formula gets an apostrophe before it. One
 * with apostrophes before such a beginning gets another, so that taking one away gives back every cell.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 * @example protectCell("=1+1") → "'=1+1"
 */
export function protectCell(cell: string): string {
  return formula.test(cell) ? `'${cell}` : cell;
}

const formula = new RegExp(`^'*[${formulaStarts}]`);
