import type { Archive, TranscriptEntry } from "../archive/archive.ts";
import { loadTranscript } from "../archive/read/load-transcript.ts";
import {
  type Columns,
  exchangeColumns,
  outletColumns,
  personColumns,
  topicColumns,
} from "../exports/data-columns.ts";
import { createExchangeRecord } from "../exports/exchange-record.ts";
import { formatId } from "../ledger/pure/id.ts";
import { nameIdFolder } from "../schemas/conference-id.ts";
import type { ExchangeRecord } from "../schemas/exchange.ts";
import type { RecordName } from "../schemas/records.ts";
import { formatAddress, locateUnit } from "../site/addresses.ts";
import { site } from "../site.config.ts";
import { listUnits } from "../transcript/model/read.ts";

/** The ending of a file says its format. */
export type DataEnding = "csv" | "ndjson" | "ndjson.gz";

/** Records of one kind, which the archive offers as a file in each format. */
export interface DataSet {
  /** The name of its files without their endings: `exchanges-2022`, `people`. */
  readonly name: string;
  /** The formats of its files. What programs read of large sets is compressed; a spreadsheet would not open that. */
  readonly endings: readonly DataEnding[];
  /** The schema of a record. */
  readonly schema: RecordName;
  /** The number of records. */
  readonly size: number;
  /** What the records are made from. */
  readonly given: unknown;
  /** The names of the cells of a record. */
  readonly columns: readonly string[];
  /** The records in their order: those of a transcript together, so that no more texts are in memory than one. */
  readonly groups: readonly RecordGroup[];
}

/** Records that are read together. */
export interface RecordGroup {
  /** What they are made from; of the same the same records are made. */
  readonly given: unknown;
  readonly read: () => Promise<readonly DataRecord[]>;
}

/** A record as data, and as cells of a table. */
export interface DataRecord {
  readonly value: object;
  readonly listCells: () => string[];
}

/** All data of an archive: exchanges by year, newest first and undated ones last, then what they name. */
export function listDataSets(archive: Archive): DataSet[] {
  const years = Map.groupBy(archive.entries, ({ id }) => nameIdFolder(id));
  const { people, outlets, topics } = archive;
  return [
    ...[...years].map(([year, entries]) => createExchanges(archive, year, entries)),
    createNamed("people", "person-record", people, personColumns),
    createNamed("outlets", "outlet-record", outlets, outletColumns),
    createNamed("topics", "topic-record", topics, topicColumns),
  ].filter(({ size }) => size > 0);
}

function createExchanges(
  archive: Archive,
  year: string,
  entries: readonly TranscriptEntry[],
): DataSet {
  return createSet({
    name: `exchanges-${year}`,
    endings: ["csv", "ndjson.gz"],
    schema: "exchange",
    size: entries.reduce((sum, { units }) => sum + units.length, 0),
    given: entries,
    columns: exchangeColumns,
    groups: entries.map((entry) => ({ given: entry, read: () => readExchanges(archive, entry) })),
  });
}

async function readExchanges(archive: Archive, entry: TranscriptEntry): Promise<ExchangeRecord[]> {
  const transcript = await loadTranscript(archive, entry);
  const marks = new Map(entry.units.map((unit) => [unit.id, unit.marks]));
  return Array.from(listUnits(transcript), ({ section, unit }) => {
    const id = formatId({ conference: entry.id, unit: unit.id, language: entry.language });
    const address = formatAddress(locateUnit(entry, unit.id));
    const phrases = marks.get(unit.id);
    return createExchangeRecord({ transcript, section, unit, id, address, phrases });
  });
}

function createNamed<Item extends object>(
  name: string,
  schema: RecordName,
  items: ReadonlyMap<string, Item>,
  columns: Columns<Item>,
): DataSet {
  const given = [...items.values()];
  const groups = [{ given, read: () => Promise.resolve(given) }];
  const endings = ["csv", "ndjson"] as const;
  return createSet({ name, endings, schema, size: items.size, given, columns, groups });
}

/** What every page says above all else is said in every record too: a record is read where no page is. */
function createSet<Item extends object>({ columns, groups, ...set }: TypedSet<Item>): DataSet {
  const { banner } = site;
  const cells = Object.values(columns);
  const said = banner ? [Object.values(banner).join(" ")] : [];
  const createRecord = (item: Item): DataRecord => ({
    value: { ...item, ...(banner && { banner }) },
    listCells: () => [...cells.map((show) => show(item)), ...said],
  });
  return {
    ...set,
    columns: [...Object.keys(columns), ...said.map(() => "banner")],
    groups: groups.map(({ given, read }) => ({
      given,
      read: async () => (await read()).map(createRecord),
    })),
  };
}

/** A set before the type of its records is put out of sight. */
interface TypedSet<Item> extends Pick<DataSet, "name" | "endings" | "schema" | "size" | "given"> {
  readonly columns: Columns<Item>;
  readonly groups: readonly {
    readonly given: unknown;
    readonly read: () => Promise<readonly Item[]>;
  }[];
}
