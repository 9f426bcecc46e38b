import { formulaStarts } from "../exports/csv.ts";
import { checksumsName } from "./checksums.ts";

/** A program that reads the data, as the page shows it. */
export interface DataExample {
  readonly purpose: "count" | "join" | "people" | "outlets" | "topics" | "table" | "check";
  /** What reads it: a shell, or the language it is written in. */
  readonly runner: "sh" | "node" | "python3";
  /** The programs that it needs. */
  readonly tools: readonly string[];
  readonly code: string;
}

/**
 * Examples of use: one of each kind of file that the archive has.
 *
 * @param root The absolute address of the folder of data, with a slash at its end.
 * @param sets Names of its sets: `["exchanges-2022", "people"]`.
 */
export function listExamples(root: string, sets: readonly string[]): DataExample[] {
  const year = sets.find((name) => name.startsWith("exchanges-"));
  const names = (
    [
      ["people", "names[].given"],
      ["outlets", "name[]"],
      ["topics", "name[]"],
    ] as const
  )
    .filter(([name]) => sets.includes(name))
    .map(([name, field]) => createForShell(name, ["curl", "jq"], listNames(root + name, field)));
  if (year === undefined) return names;
  const set = root + year;
  return [
    createForShell("count", ["curl", "gunzip", "jq"], countExchanges(set)),
    ...(sets.includes("people") ? [createForNode(joinPeople(root, year))] : []),
    ...names,
    { purpose: "table", runner: "python3", tools: ["python3"], code: readTable(set) },
    createForShell("check", ["curl", "sha256sum"], checkFile(root, set)),
  ];
}

function createForShell(
  purpose: DataExample["purpose"],
  tools: readonly string[],
  code: string,
): DataExample {
  return { purpose, runner: "sh", tools, code };
}

function createForNode(code: string): DataExample {
  return { purpose: "join", runner: "node", tools: ["node"], code };
}

function countExchanges(set: string): string {
  return `curl --silent --fail ${set}.ndjson.gz | gunzip |
  jq --raw-output 'select(.kind == "exchange") | .conference' |
  sort | uniq -c`;
}

function joinPeople(root: string, year: string): string {
  return `const read = async (name) => {
  const { body } = await fetch("${root}" + name);
  const isCompressed = name.endsWith(".gz");
  const content = isCompressed ? body.pipeThrough(new DecompressionStream("gzip")) : body;
  const lines = (await new Response(content).text()).trim().split("\\n");
  return lines.map((line) => JSON.parse(line));
};

const records = await read("people.ndjson");
const people = new Map(records.map((person) => [person.id, person.names[0]]));
for (const { address, people: ids } of await read("${year}.ndjson.gz")) {
  console.log(address, ids.map((id) => people.get(id).family ?? people.get(id).given));
}`;
}

function listNames(file: string, field: string): string {
  return `curl --silent --fail ${file}.ndjson |
  jq --raw-output '[.id, .${field}] | @tsv'`;
}

function readTable(set: string): string {
  return `import csv, io, re, urllib.request

def unprotect(cell):
    return re.sub(r"^'(?='*[${formulaStarts}])", "", cell)

with urllib.request.urlopen("${set}.csv") as response:
    table = io.TextIOWrapper(response, encoding="utf-8-sig", newline="")
    for row in csv.DictReader(table):
        print(row["address"], len(unprotect(row["answer"])))`;
}

function checkFile(root: string, set: string): string {
  return `curl --silent --fail --remote-name ${root}${checksumsName}
curl --silent --fail --remote-name ${set}.csv
sha256sum --check --ignore-missing ${checksumsName}`;
}
