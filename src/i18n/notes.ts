import type { StringKey } from "./strings.ts";

/** Notes for translators on strings that the English does not explain alone. */
export const notes: Partial<Readonly<Record<StringKey, string>>> = {
  skip: "The first link of a page, shown when it has the keyboard's focus.",
  "nav.breadcrumb": "Name of the breadcrumb navigation, read out by screen readers.",
  "footer.rights": "“Those who published them” are governments and other publishers, not us.",
  "report.subject":
    "Subject of the letter or the form; {place} is a title, or `Q5, ` and the id of a conference.",
  "search.words": "Shown inside the empty search box; keep it short.",
  "date.undated": "Stands where a date would: nobody knows when the conference was.",
  "date.undated-within": "The same within a sentence.",
  "dates.description": "{conferences} is `count.conferences`, filled in.",
  "dates.month-title": "{month} is a month with its year: February 2022.",
  "periods.title":
    "{list} is `people.conferences`, `outlets.questions` or `topics.conferences`, filled in.",
  "periods.newest": "Heading of the newest of a list that is divided into years.",
  "search.page": "A link to the page of a person, an outlet or a topic.",
  "years.bar": "{period} is a year; {units} is a list: 3 statements, 20 exchanges.",
  "count.units.other": "Exchanges and statements together.",
  "phrases.exchanges": "{label} is what an editor calls some phrases: Declined to comment.",
  "people.office-dates": "{from} and {to} are dates.",
  "people.aliases": "Other labels under which transcripts print the same person.",
  "kind.gaggle": "Reporters ask while standing around the speaker, off camera or on the way.",
  "kind.doorstop": "Short answers at a door or on the way, before cameras.",
  "kind.other": "The kind is not known more exactly.",
  "translation.provisional": "The publisher calls the translation provisional (仮訳).",
  "role.questioner": "Before a turn whose speaker the source does not name.",
  "role.moderator": "The person who chairs the conference and calls on reporters.",
  "unit.exchange": "{id} is a permanent number such as Q3; it is never translated.",
  "unit.statement": "{id} is a permanent number such as S1; it is never translated.",
  "conference.moment":
    "Name of a link into the recording; {time} is a time in it, such as 0:12:34.",
  "conference.retrieved": "Follows the name of the publisher.",
  "conference.words.other": "Of Chinese, Japanese and Korean each character is a word.",
  "conference.words-left-out":
    "Follows `conference.words`; {dropped} is a number of words. Later changes do not count.",
  "conference.correction":
    "{was} and {now} are words of the transcript; `conference.correction-reason` follows.",
  "conference.description": "{counts} is a list: 1 statement, 9 exchanges.",
  "exchange.alone-short":
    "Name of a sign beside an exchange, which leads to the exchange's own page.",
  "menu.label": "Name of the same sign where it opens a menu; {id} is Q3.",
  "menu.quote": "Selects the words of the exchange, so that they can be copied with their source.",
  "conference.struck": "Read out before words that are shown struck out.",
  "conference.inserted-words": "Read out before words that are shown as inserted.",
  "related.why":
    "{subjects} are names of topics and words of the transcript: Sado Island, gold mines.",
  "answers.earlier":
    "Stands before the date, like `answers.previous`; {name} answers in this exchange too.",
  "citing.title": "Above a list of exchanges that link to this one.",
  "reading.place": "{id} is Q3; {exchanges} is `count.exchanges`, filled in.",
  "link.copy-turn": "{turn} is a number: the second speaker in Q3.",
  "link.copied": "Announced after a link was copied to the clipboard.",
  "about.what-text": "{archive} is the archive's name.",
  "about.undated":
    "{conferences} is `count.conferences`, filled in; the text is a link after a sentence.",
  "about.ids-text": "¶ is the sign that pages show; keep it.",
};
