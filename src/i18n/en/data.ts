/** The text of the page about the data. */
export const data = {
  "data.title": "Data",
  "data.description":
    "All exchanges of the archive “{archive}” as files for spreadsheets and programs, with checksums and examples.",
  "data.in-short": "All exchanges as CSV and NDJSON, for spreadsheets and programs.",
  "data.text":
    "A record is an exchange or a statement in one language, with its permanent address, the conference, who speaks, and every word. There is one file a year.",
  "data.holdings": "At present: {counts}. An exchange or a statement counts once in each language.",
  "data.formats-text":
    "CSV is for spreadsheets: it is in UTF-8 with a byte order mark, and a cell that a spreadsheet could take for a formula has an apostrophe before it. NDJSON is for programs: it has one JSON object on each line, which also says who speaks each paragraph; that of exchanges is compressed with gzip.",
  "data.files": "Files",
  "data.file": "File",
  "data.records": "Records",
  "data.size": "Size",
  "data.checksums": "SHA-256 of each file",
  "data.fields": "Fields",
  "data.fields-text": "A JSON Schema describes every field of a record:",
  "data.exchange": "exchange",
  "data.person-record": "person",
  "data.outlet-record": "outlet",
  "data.topic-record": "topic",
  "data.examples": "Examples of use",
  "data.example-count": "Count the exchanges of each conference",
  "data.example-join": "List the people who speak in each exchange",
  "data.example-people": "List the names of people",
  "data.example-outlets": "List the names of outlets",
  "data.example-topics": "List the names of topics",
  "data.example-table": "Read the table, without the apostrophes before formulas",
  "data.example-check": "Download a file and compare its checksum",
  "data.example-tools": "Needs {tools}.",
  "data.beside": "One conference",
  "data.beside-text":
    "Every conference has its text beside its page, as transcript.json (data), transcript.md (the file as it is stored) and transcript.txt (plain text). Its citation and those of its exchanges are there as cite.bib, cite.ris and cite.json.",
  "data.licence-text":
    "Each record names the publisher of its text, and its licence where that is known.",
} as const;
