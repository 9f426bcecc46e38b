import { createHash } from "node:crypto";
import type { SearchTranscript } from "../../../src/search/build/search-input.ts";
import type { Block, Transcript } from "../../../src/transcript/model/model.ts";
import { createRandom } from "./truth.ts";

/**
 * Transcripts with at least `units` units: the corpus again and again, each time some years earlier and with
 * the sentences of each transcript shuffled.
 */
export function growTranscripts(
  transcripts: readonly SearchTranscript[],
  units: number,
): SearchTranscript[] {
  const grown: SearchTranscript[] = [];
  let count = 0;
  for (let copy = 0; count < units; copy++) {
    for (const transcript of transcripts) {
      if (count >= units) break;
      grown.push(copy === 0 ? transcript : shiftTranscript(transcript, copy));
      count += transcript.units;
    }
  }
  return grown;
}

function shiftTranscript(transcript: SearchTranscript, copy: number): SearchTranscript {
  const { conference, date, digest } = transcript;
  const shift = (text: string): string =>
    text.replace(/^\d{4}/, (year) => String(Number(year) - copy * 11).padStart(4, "0"));
  const id = shift(conference.id);
  const start = conference.start === null ? null : shift(conference.start);
  return {
    ...transcript,
    conference: { ...conference, id, start, url: `/copy-${String(copy)}${conference.url}` },
    date: shift(date),
    digest: createHash("sha256")
      .update(`${digest} ${String(copy)}`)
      .digest("hex"),
    load: async () => shuffle(await transcript.load(), copy),
  };
}

/** Every block keeps its number of sentences; which ones they are is drawn from the whole transcript. */
function shuffle(transcript: Transcript, seed: number): Transcript {
  const sentences = listBlocks(transcript).flatMap((block) => splitSentences(block.text));
  const random = createRandom(seed);
  for (let index = sentences.length - 1; index > 0; index--) {
    const other = random(index + 1);
    [sentences[index], sentences[other]] = [sentences[other] ?? "", sentences[index] ?? ""];
  }
  const change = (block: Block): Block => ({
    ...block,
    text: sentences.splice(0, splitSentences(block.text).length).join(" "),
  });
  return {
    ...transcript,
    sections: transcript.sections.map((section) => ({
      ...section,
      units: section.units.map((unit) => ({
        ...unit,
        turns: unit.turns.map((turn) => ({ ...turn, blocks: turn.blocks.map(change) })),
      })),
    })),
  };
}

function listBlocks({ sections }: Transcript): Block[] {
  return sections.flatMap(({ units }) =>
    units.flatMap(({ turns }) => turns.flatMap(({ blocks }) => blocks)),
  );
}

function splitSentences(text: string): string[] {
  return text.match(/[^.!?。！？]+[.!?。！？]*/gu) ?? [text];
}
