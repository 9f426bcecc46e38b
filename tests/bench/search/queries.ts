/** What is asked of an index to time it: rare and common words, several, phrases, both scripts. Each is in the corpora, some not in its newest years. */
export const timedQueries = [
  "vaccine",
  "climate change",
  '"climate change"',
  "unemployment benefits",
  "nuclear submarines",
  '"prime minister"',
  "interest rates -tax",
  "開放政府",
  '"of the"',
  "the",
  "Whitlam",
  '"East Timor"',
  '"balance of payments"',
] as const;

/** Addresses with filters, for the index at its largest. */
export const filteredAddresses = [
  "search/?kind=briefing",
  "search/?language=en&from=2010&to=2019",
  "search/?role=question",
  "search/?unit=exchange&sort=newest",
] as const;
