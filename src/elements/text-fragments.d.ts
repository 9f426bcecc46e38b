declare module "text-fragments-polyfill/dist/fragment-generation-utils.js" {
  /** Parts of a text fragment, not encoded. */
  export interface TextFragment {
    readonly prefix?: string;
    readonly textStart: string;
    readonly textEnd?: string;
    readonly suffix?: string;
  }
  /** `status` 0 means that a fragment was found. */
  export function generateFragmentFromRange(range: Range): {
    readonly status: number;
    readonly fragment?: TextFragment;
  };
}
