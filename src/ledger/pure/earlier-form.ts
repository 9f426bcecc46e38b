import type { Published } from "../../schemas/permalink.ts";

/** Words as lines of the earlier form keep them: deflated, in base64. */
export interface PackedWords {
  /** Their fingerprint. */
  readonly words: string;
  readonly packed: string;
  /** The number of published words, if these are only the rest of a withdrawn text. */
  readonly of?: number | undefined;
}

/** Turns a line of the earlier form, which kept words in the ledger, into one of the present form. */
export function renewRecord(record: Published): {
  record: Published;
  /** Undefined for a line of the present form. */
  packed?: PackedWords[];
} {
  const { sketch, last, changes, ...rest } = record;
  if (sketch === undefined && last === undefined) return { record };
  const packed = [...(changes ?? []), { ...last, words: record.words }].flatMap(
    ({ words, text, ...one }) =>
      text === undefined ? [] : [{ words, packed: text, of: "of" in one ? one.of : undefined }],
  );
  return {
    record: {
      ...rest,
      ...(changes && { changes: changes.map(({ when, words }) => ({ when, words })) }),
      ...(last && { gone: last.when }),
    },
    packed,
  };
}
