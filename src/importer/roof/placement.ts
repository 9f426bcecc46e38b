import type { FileOptions } from "../ground/options.ts";
import { splitConferenceId } from "../../schemas/conference-id.ts";
import type { Directory } from "../../transcript/speakers/directory.ts";
import type { Transcript } from "../../transcript/model/model.ts";
import { parseTranscript } from "../../transcript/parse/parse.ts";
import { measureSimilarity } from "./continue-transcript.ts";
import { type Identity, nameTranscriptFile } from "../decisions/identity.ts";
import type { Holdings, Library } from "./library.ts";
import { readStored } from "./store.ts";

/** What stands where a document would be written. */
export interface Placement {
  readonly identity: Identity;
  /** Path of the transcript below the content folder. */
  readonly path: string;
  /**
   * `free`: nothing. `same`: a transcript of this very source, perhaps corrected by hand since. `related`:
   * another version of the document. `foreign`: another document, or a file that cannot be read.
   * `elsewhere`: the source is there already, under a name or a day that is not the one wanted.
   */
  readonly standing: "free" | "same" | "related" | "foreign" | "elsewhere";
  readonly earlier?: Transcript;
}

/** A document that looks for its place. */
export interface Placed {
  /** As its fields name it. */
  readonly identity: Identity;
  readonly transcript: Transcript;
  readonly sha256: string;
}

/**
 * Finds the place of a document: that of its source, under whatever name, or of another version of it, else the first
 * that no other document has or had, numbered from the second on: `…-2`. A given name is never numbered.
 *
 * What is undated has no day that tells it from others of its title, and goes to another name once its date
 * is known. So a version of it is looked for under all numbers.
 */
export async function findPlace(
  document: Placed,
  options: FileOptions,
  library: Library,
): Promise<Placement> {
  const { identity } = document;
  const holdings = await library.readHoldings();
  const known = findSource(document, holdings);
  if (known !== undefined && known !== nameTranscriptFile(identity))
    return await placeKnown(document, known, options, library);
  const renamed = await placeRenamed(document, options, library, holdings);
  if (renamed !== undefined) return renamed;
  if (options.id !== undefined) return await placeDocument(options.root, document, library);
  const place = await findNumber(document, options, library, holdings);
  return place.standing === "free"
    ? ((await placeRetitled(document, options, library, holdings)) ?? place)
    : place;
}

/**
 * The place of another version of a document of the same day and publisher, under the name that another title gave it: a
 * publisher corrects titles too.
 */
async function placeRetitled(
  document: Placed,
  { root }: FileOptions,
  library: Library,
  { sources }: Holdings,
): Promise<Placement | undefined> {
  const { identity, transcript } = document;
  if (splitConferenceId(identity.id).date === null) return undefined;
  const day = identity.id.slice(0, "2022-02-02-".length);
  for (const path of [...sources.values()].flat()) {
    const id = path.endsWith(suffix(identity)) ? readId(path, identity) : "";
    if (!id.startsWith(day) || id === identity.id) continue;
    const place = await placeDocument(
      root,
      { ...document, identity: { ...identity, id } },
      library,
    );
    const { earlier } = place;
    if (earlier?.frontmatter.source.publisher !== transcript.frontmatter.source.publisher) continue;
    if (earlier !== undefined && measureSimilarity(earlier, transcript) >= sameText) return place;
  }
  return undefined;
}

/** The place of a document whose name a conference had before: that conference's, but for another document. */
async function placeRenamed(
  document: Placed,
  { root }: FileOptions,
  library: Library,
  { renamed }: Holdings,
): Promise<Placement | undefined> {
  const id = renamed.get(document.identity.id);
  if (id === undefined) return undefined;
  const identity = { ...document.identity, id };
  const place = await placeDocument(root, { ...document, identity }, library);
  return place.standing === "foreign" ? undefined : place;
}

/**
 * The place of a source that is there under another name than its fields give it: that one, unless it was told apart by a
 * name or a day. What is undated may have been dated by an archivist.
 */
async function placeKnown(
  document: Placed,
  path: string,
  { root, id, force }: FileOptions,
  library: Library,
): Promise<Placement> {
  const { identity } = document;
  const elsewhere: Placement = { identity, path, standing: "elsewhere" };
  const standing = { ...identity, id: readId(path, identity) };
  const [wanted, found] = [identity, standing].map((one) => splitConferenceId(one.id).date);
  const isSameDay = JSON.stringify(wanted) === JSON.stringify(found);
  if (id !== undefined || (!isSameDay && (wanted !== null || force))) return elsewhere;
  const place = await placeDocument(root, { ...document, identity: standing }, library);
  if (place.path === path && place.standing === "same") return place;
  return force ? elsewhere : { ...elsewhere, standing: "same" };
}

/** The id in the path of a transcript. */
export function readId(path: string, identity: Identity): string {
  return path.slice(path.lastIndexOf("/") + 1, -suffix(identity).length);
}

/** The transcript of a source in the document's language: of one source there may be several. */
function findSource({ identity, sha256 }: Placed, { sources }: Holdings): string | undefined {
  const paths = sources.get(sha256) ?? [];
  const own = nameTranscriptFile(identity);
  return (
    paths.find((path) => path === own) ?? paths.find((path) => path.endsWith(suffix(identity)))
  );
}

function suffix({ language }: Identity): string {
  return `.${language}.md`;
}

/** Beyond these a document is refused: nobody means to file so many under one title. */
const mostNumbers = 1000;

async function findNumber(
  document: Placed,
  { root, force }: FileOptions,
  library: Library,
  holdings: Holdings,
): Promise<Placement> {
  const { id, language } = document.identity;
  const isUndated = splitConferenceId(id).date === null;
  const last = isUndated ? findLastNumber(id, holdings) : 1;
  const isClaimed = (one: string) => (isUndated ? holdings.ids : holdings.renamed).has(one);
  const first = await placeDocument(root, document, library);
  if (force && !isUndated && !isClaimed(id)) return first;
  let place = first;
  let free: Placement | undefined;
  for (let number = 2; number < mostNumbers; number += 1) {
    if (place.standing === "same" || place.standing === "related") return place;
    if (place.standing === "free" && !isClaimed(place.identity.id)) free ??= place;
    if (free !== undefined && number > last) break;
    const identity = { id: `${id}-${String(number)}`, language };
    place = await placeDocument(root, { ...document, identity }, library);
  }
  return force && !holdings.renamed.has(id) ? first : (free ?? place);
}

function findLastNumber(id: string, { ids }: Holdings): number {
  const numbers = [...ids].flatMap((other) =>
    other.startsWith(`${id}-`) ? Number(other.slice(id.length + 1)) : [],
  );
  return Math.max(1, ...numbers.filter(Number.isInteger));
}

/** Share of common units from which two transcripts are versions of one document. */
export const similarity = 0.3;

/** The same where their titles differ: two conferences of a day may begin alike. */
const sameText = 0.6;

/** Looks at what stands under a name. */
async function placeDocument(
  root: string,
  { identity, transcript, sha256 }: Placed,
  { directory }: { readonly directory: Directory },
): Promise<Placement> {
  const path = nameTranscriptFile(identity);
  const bytes = await readStored(root, path);
  if (bytes === undefined) return { identity, path, standing: "free" };
  const text = new TextDecoder().decode(bytes);
  const { transcript: earlier } = parseTranscript({ file: path, text, ...identity }, directory);
  if (earlier === undefined) return { identity, path, standing: "foreign" };
  if (earlier.frontmatter.source.sha256 === sha256) {
    return { identity, path, standing: "same", earlier };
  }
  const isRelated = measureSimilarity(earlier, transcript) >= similarity;
  return { identity, path, standing: isRelated ? "related" : "foreign", earlier };
}
