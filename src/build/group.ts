/** A part of a site that stands: a page, or files that were made together. */
export interface Part {
  readonly name: string;
  /** Digest of all that decides its bytes. */
  readonly key: string;
  /** The questions that it put to the archive. */
  readonly reads: readonly string[];
  /** Paths below the site. */
  readonly files: readonly string[];
}

/** Parts of a site that stand and are compared together. */
export interface Group {
  /** Digest of all that decides which parts it has, and their bytes. */
  readonly key: string;
  /** The questions that were put to list its parts, and to make them. */
  readonly reads: readonly string[];
  /** How many parts it has. */
  readonly size: number;
  readonly readParts: () => readonly Part[];
  /** The parts in few characters. */
  readonly readPacked: () => string;
  /** The file in which it stands with others; absent where it is made anew. */
  readonly file?: object;
}

/** Whether a group is of pages in a folder, such as those of a transcript, by which it is named; else it is a part that stands alone. */
export function isOfFolder(name: string): boolean {
  return name.endsWith("/");
}

/** A group of one part, which is compared by itself. */
export function groupAlone(part: Part): Group {
  const { key, reads } = part;
  const readPacked = () => JSON.stringify(packParts([part]));
  return { key, reads, size: 1, readParts: () => [part], readPacked };
}

/** A group of which the parts are packed: there may be very many. */
export function packGroup(key: string, reads: readonly string[], parts: readonly Part[]): Group {
  const packed = JSON.stringify(packParts(parts));
  return unpackGroup({ key, reads, size: parts.length }, () => packed);
}

export function unpackGroup(
  group: Omit<Group, "readParts" | "readPacked">,
  readPacked: () => string,
): Group {
  const readParts = () => unpackParts(JSON.parse(readPacked()) as PackedParts);
  return { ...group, readParts, readPacked };
}

function packParts(parts: readonly Part[]): PackedParts {
  const lists = new NumberedLists();
  const packed = parts.map(
    ({ name, key, reads, files }) => [name, key, lists.number(reads), ...files] as const,
  );
  return { ...lists.pack(), parts: packed };
}

function unpackParts({ parts, ...packed }: PackedParts): Part[] {
  const lists = unpackLists(packed);
  return parts.map(([name, key, list, ...files]) => ({
    ...{ name, key, files },
    reads: lists[list] ?? [],
  }));
}

/** Most pages put the same questions as some others: each list of questions stands once, by its number. */
export interface PackedLists {
  readonly reads: readonly string[];
  readonly lists: readonly (readonly number[])[];
}

interface PackedParts extends PackedLists {
  readonly parts: readonly (readonly [
    name: string,
    key: string,
    list: number,
    ...files: string[],
  ])[];
}

export class NumberedLists {
  readonly #reads = new Map<string, number>();
  readonly #lists = new Map<string, number>();

  /** The number of a list of questions. */
  number(reads: readonly string[]): number {
    return numberIn(this.#lists, reads.map((read) => numberIn(this.#reads, read)).join(" "));
  }

  pack(): PackedLists {
    const lists = [...this.#lists.keys()];
    return {
      reads: [...this.#reads.keys()],
      lists: lists.map((list) => (list === "" ? [] : list.split(" ").map(Number))),
    };
  }
}

export function unpackLists({ reads, lists }: PackedLists): string[][] {
  return lists.map((list) => list.map((one) => reads[one] ?? ""));
}

function numberIn(map: Map<string, number>, key: string): number {
  const known = map.get(key) ?? map.size;
  map.set(key, known);
  return known;
}
