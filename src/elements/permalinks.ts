/** The number of a unit, which links to it. */
export const unitLink = ".unit-number > a";

/** The links to units, and the signs beside speakers and paragraphs that link to these. */
export const permalinks = `${unitLink}, .label > a[href^="#"], .block > a[href^="#"]`;

/** What the archive put among the words of a text: the signs that link to places, times, the numbers of footnotes. */
export const apparatus = `${permalinks}, .time-code, sup`;
