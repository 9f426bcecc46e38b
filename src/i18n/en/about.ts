/** The text of the page about the archive. */
export const about = {
  "about.title": "About this archive",
  "about.description":
    "What the archive “{archive}” is, where its texts come from, who owns them and how to cite them.",
  "about.what": "What this is",
  "about.what-text":
    "{archive} keeps transcripts of press conferences as they were published. Its unit is the exchange: one question with its answers and follow-ups. Each has a permanent number, a page of its own, an address and a citation.",
  "about.holdings": "At present it holds {conferences} from {from} to {to}.",
  "about.holdings-undated": "At present it holds {conferences} without a date.",
  "about.undated": "{conferences} without a date",
  "about.holdings-day": "At present it holds {conferences} from {date}.",
  "about.holdings-empty": "At present it holds no transcripts.",
  "about.sources": "Where the texts come from",
  "about.sources-text":
    "Every transcript names its publisher and keeps the source text exactly as it was received; it can be downloaded from the transcript’s page with its checksum. The transcript departs from that source only where a correction is listed on the page, with what it was, what it became and why. Nothing is shortened and no quotation mark is changed.",
  "about.publishers": "Publishers of the texts",
  "about.licence": "Who owns the texts",
  "about.licence-text":
    "The texts belong to those who spoke and to those who published them, under the terms that the publisher states; a transcript’s page repeats those terms where they are known. The archive claims no right in them. Translations say whether they are official or provisional: the text in the original language is the authority on what was said.",
  "about.licence-archive":
    "Where a transcript names no other licence, the texts and the data of this archive are under {licence}.",
  "about.licence-software": "The software that makes this site is free under the MIT licence.",
  "about.cite": "How to cite",
  "about.cite-text":
    "Cite the exchange rather than the page it stands in: name the speaker and office, the conference and its date, the number of the exchange, and the address of the exchange. For example:",
  "about.ids": "How numbers and addresses work",
  "about.ids-text":
    "Statements are numbered S1, S2, … and exchanges Q1, Q2, … in the order of the transcript; the numbers are the same in every language. A number is never used twice and never changes: an exchange that is added later stands between its neighbours as Q3a. The number and the ¶ beside a speaker or a paragraph are links that copy their address.",
  "about.ids-unit": "an exchange in its conference",
  "about.ids-alone": "an exchange by itself",
  "about.ids-turn": "the first speaker of an exchange",
  "about.ids-block": "the first paragraph of that speaker",
  "about.promise":
    "A published address keeps working. If a page is renamed, moved or withdrawn, its old address says where the words went, or when and why they were withdrawn.",
  "about.privacy": "Privacy",
  "about.privacy-text":
    "The site sets no cookies, makes no requests to other servers and does not count its visitors. Search runs in your browser.",
  "about.corrections": "Errors",
  "about.corrections-text":
    "If a transcript differs from its source, please report it; corrections are listed on the page.",
  "about.repository": "The content, with every change of it",
} as const;
