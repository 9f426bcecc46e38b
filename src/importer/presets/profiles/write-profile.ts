import { Document, parseDocument } from "yaml";
import { type PublisherRecord } from "../../../schemas/publisher.ts";
import type { Role } from "../../../schemas/roles.ts";
import type { Transcript } from "../../../transcript/model/model.ts";
import { listUnits } from "../../../transcript/model/read.ts";
import { cutMark } from "../../grammar/labels/told.ts";
import type { ImportOptions } from "../../ground/options.ts";

/** Path of a publisher's profile below the content folder. */
export function nameProfile(id: string): string {
  return `publishers/${id}.yaml`;
}

/** What a profile is written from. */
export interface ProfileParts {
  readonly options: ImportOptions;
  readonly transcript: Transcript;
  /** The profile of that id as it was read, and the bytes of its file. */
  readonly known?: PublisherRecord | undefined;
  readonly standing?: Uint8Array | undefined;
}

/**
 * Writes what was said of a document as the profile of its publisher; what a standing profile says otherwise, and its
 * comments, stay.
 *
 * @example `--publisher "Riverton City Council" --time-zone Europe/London --questioner P.-` →
 * name: { en: Riverton City Council }, timeZone: Europe/London, labels: { P.-: questioner }
 */
export function writeProfile({ options, transcript, known, standing }: ProfileParts): string {
  const { language, frontmatter } = transcript;
  const { publisher, url } = frontmatter.source;
  const document = open(known, standing);
  const host = url === undefined ? undefined : new URL(url).hostname;
  if (known?.name[language] === undefined) document.setIn(["name", language], publisher);
  if (known?.timeZone === undefined) document.set("timeZone", frontmatter.timeZone);
  if (known === undefined) document.set("language", language);
  else if (known.language !== language) document.delete("language");
  if (host !== undefined && known?.found.addresses.includes(host) !== true)
    addItem(document, ["found", "addresses"], host);
  for (const [label, role] of listRoles(options, transcript))
    document.setIn(["labels", label], role);
  return document.toString({ lineWidth: 0 });
}

/** Whether a profile as it is written says how its texts are recognised. */
export function isFound(yaml: string): boolean {
  return parseDocument(yaml).hasIn(["found"]);
}

/** What was said of a document and the standing profile says otherwise, which stays. */
export function listStaying({ options, transcript, known }: ProfileParts) {
  const { language } = transcript;
  const fields = [
    { field: `name.${language}`, said: options.publisher, stays: known?.name[language] },
    { field: "timeZone", said: options.timeZone, stays: known?.timeZone },
  ];
  return fields.flatMap(({ field, said, stays }) =>
    said === undefined || stays === undefined || said === stays ? [] : { field, said, stays },
  );
}

function open(known: PublisherRecord | undefined, standing: Uint8Array | undefined): Document {
  if (known === undefined || standing === undefined) return new Document({});
  return parseDocument(new TextDecoder().decode(standing)) as Document;
}

function addItem(document: Document, path: readonly string[], value: string): void {
  if (document.hasIn(path)) document.addIn(path, value);
  else document.setIn(path, document.createNode([value]));
}

/** Labels as they were named, with what they do; of a label that was only named, what it does in the transcript. */
function listRoles(options: ImportOptions, transcript: Transcript): [string, Role][] {
  const turns = [...listUnits(transcript)].flatMap(({ unit }) => unit.turns);
  const findRole = (label: string) => turns.find((turn) => turn.label === cutMark(label))?.role;
  const named = options.labels.flatMap((label): [string, Role][] => {
    const role = findRole(label);
    return role === undefined ? [] : [[label, role]];
  });
  return [
    ...named,
    ...options.questioners.map((label): [string, Role] => [label, "questioner"]),
    ...options.respondents.map((label): [string, Role] => [label, "respondent"]),
    ...(options.moderators ?? []).map((label): [string, Role] => [label, "moderator"]),
  ];
}
