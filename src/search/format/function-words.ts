/**
 * English words that stand in nearly every text and that an abbreviation or a part of a compound may look like:
 * `US` in capitals is another word than `us`, and `not able` is no way to write `notable`.
 */
export const functionWords: ReadonlySet<string> = new Set(
  [
    "a am an and any are as at be but by can could did do does for from had has have he her him his how i if in",
    "into is it its may me might must my no nor not of on or our shall she should so such than that the their them",
    "then there these they this those to too us was we were what when where which who why will with would you your",
    "d ll m re s t ve",
  ]
    .join(" ")
    .split(" "),
);
