/**
 * The rooms of `src`, from the ground up: which other rooms each may import. A room is a folder, a folder of
 * a folder (`search/query`), or a file beside the folders (`site.config.ts`). Every room may import itself.
 */
export const rooms: Record<string, readonly string[]> = {
  i18n: [],
  styles: [],
  text: [],
  markup: [],
  problems: ["text"],
  files: ["problems", "text"],
  schemas: ["i18n", "problems", "text"],
  "site.config.ts": ["schemas"],
  "transcript/model": ["schemas", "text"],
  "transcript/speakers": ["schemas"],
  "transcript/units": ["schemas", "text", "transcript/model", "transcript/speakers"],
  "transcript/parse": [
    ...["problems", "schemas", "text"],
    ...["transcript/model", "transcript/speakers", "transcript/units"],
  ],
  "transcript/write": ["schemas", "transcript/model", "transcript/parse"],
  "ledger/pure": ["problems", "schemas", "text", "transcript"],
  "importer/ground": ["problems", "schemas", "text", "transcript"],
  "importer/reading": ["files", "problems", "schemas", "text", "transcript", "importer/ground"],
  "importer/grammar": ["problems", "schemas", "text", "transcript", "importer/ground"],
  "importer/decisions": [
    ...["problems", "schemas", "text", "transcript", "importer/ground", "importer/grammar"],
  ],
  "importer/formats": [
    ...["problems", "text", "transcript"],
    ...["importer/ground", "importer/reading", "importer/grammar"],
  ],
  "importer/presets": [
    ...["problems", "schemas", "text", "transcript", "importer/ground", "importer/reading"],
    ...["importer/grammar", "importer/decisions", "importer/formats"],
  ],
  "importer/proof": [
    ...["problems", "schemas", "text", "transcript", "importer/ground", "importer/decisions"],
  ],
  "importer/roof": [
    ...["files", "problems", "schemas", "text", "transcript", "ledger/pure", "importer/ground"],
    ...["importer/reading", "importer/decisions", "importer/presets", "importer/proof"],
  ],
  "search/format": ["schemas", "text", "transcript"],
  archive: [
    ...["files", "problems", "schemas", "text", "transcript", "site.config.ts"],
    "search/format",
  ],
  "ledger/store": [
    ...["files", "problems", "schemas", "text", "transcript", "ledger/pure", "archive"],
  ],
  audit: ["files", "problems", "schemas", "ledger", "importer", "archive"],
  people: ["files", "schemas", "transcript", "importer", "archive"],
  site: ["files", "i18n", "schemas", "text", "transcript", "ledger", "archive", "site.config.ts"],
  "search/build": ["files", "schemas", "text", "transcript", "archive", "site", "search/format"],
  "search/related": [
    ...["files", "text", "transcript", "ledger/pure", "archive", "site", "search/format"],
  ],
  "search/query": ["schemas", "text", "search/format"],
  citations: [
    ...["i18n", "schemas", "text", "transcript", "ledger/pure", "archive", "site"],
    "site.config.ts",
  ],
  metadata: ["citations"],
  exports: ["schemas", "text", "transcript"],
  data: [
    ...["files", "schemas", "transcript", "ledger/pure", "archive", "site", "exports"],
    "site.config.ts",
  ],
  pictures: ["i18n", "schemas", "transcript", "citations", "metadata"],
  drawing: ["files", "pictures", "styles", "site.config.ts"],
  elements: ["i18n", "text", "ledger/pure", "citations", "search/format", "search/query"],
  integrations: ["problems", "schemas", "styles", "files"],
  build: [
    ...["files", "markup", "problems", "text", "archive", "integrations", "search/format"],
    "search/build",
  ],
  components: [
    ...["i18n", "schemas", "text", "transcript", "ledger", "archive", "site", "site.config.ts"],
    ...["citations", "metadata", "data", "elements", "search/format", "search/related"],
  ],
  layouts: [
    ...["i18n", "schemas", "text", "transcript", "ledger", "archive", "site", "site.config.ts"],
    ...["citations", "elements", "styles", "components"],
  ],
  pages: [
    ...["files", "i18n", "schemas", "transcript", "ledger", "archive", "site", "site.config.ts"],
    ...["citations", "exports", "data", "pictures", "drawing", "elements"],
    "search/format",
    ...["components", "layouts"],
  ],
  cli: [
    ...["files", "i18n", "problems", "schemas", "text", "transcript", "ledger", "archive"],
    ...["site.config.ts", "importer", "audit", "people", "exports", "build"],
  ],
};

/** Rooms whose modules have no side: the same in Node, in a browser and in a test. */
export const pureRooms = [
  ...[
    "problems",
    "i18n",
    "text",
    "markup",
    "transcript",
    "ledger/pure",
    "search/format",
    "search/query",
  ],
  ...["citations", "metadata", "exports", "pictures"],
];

/**
 * The room in which a file stands.
 *
 * @example findRoom("src/search/query/match.ts") → "search/query"
 */
export function findRoom(path: string): string {
  const [, folder = "", inner = ""] = path.split("/");
  return Object.hasOwn(rooms, `${folder}/${inner}`) ? `${folder}/${inner}` : folder;
}

/** Whether a room is, or stands in, one of the given: `ledger` means `ledger/pure` and `ledger/store`. */
export function isWithin(room: string, names: readonly string[]): boolean {
  return names.some((name) => room === name || room.startsWith(`${name}/`));
}

/**
 * The drawing of the README, from the ground up: rooms that import the same stand in one line, before the
 * rooms that they import. A room that another one of these reaches already is left out.
 */
export function drawRooms(): string {
  const groups = Map.groupBy(Object.keys(rooms), (name) => listNearest(name).join(", "));
  return [...groups]
    .map(([arrows, names]) => [names.join(", "), arrows].filter(Boolean).join(" ← "))
    .join("\n");
}

function listNearest(name: string): string[] {
  const direct = rooms[name] ?? [];
  return direct.filter((room) => !direct.some((other) => other !== room && reaches(other, room)));
}

function reaches(from: string, to: string): boolean {
  return Object.keys(rooms)
    .filter((room) => isWithin(room, [from]))
    .some((room) => (rooms[room] ?? []).some((next) => isWithin(to, [next]) || reaches(next, to)));
}
