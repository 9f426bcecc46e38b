/** The anchor of a year in a list: `y2022`; of undated conferences `undated`. */
export function nameYearAnchor(year: string | null): string {
  return year === null ? "undated" : `y${year}`;
}
