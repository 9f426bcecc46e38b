/** A page of a PDF as it is printed. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  /** In the order in which the file draws them. */
  readonly runs: readonly PdfRun[];
  /** All text of the page as the library puts it together by itself, to prove the words against. */
  readonly text: string;
  /** Whether a picture is drawn on it; looked for only where there is no text. */
  readonly picture: boolean;
}

/** Letters that are drawn in one go. Measures are in points, places from the lower left corner. */
export interface PdfRun {
  readonly text: string;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly width: number;
  /** Of the font. */
  readonly size: number;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Whether it is not set from left to right along the page: a stamp on the margin. */
  readonly turned: boolean;
  /** Whether the line ends after it. */
  readonly ends: boolean;
}

/** Why a PDF cannot be read. */
export type PdfFault = "encrypted" | "damaged" | "picture" | "letters" | "long" | "slow";

/** The pages of a PDF, or why there are none; `detail` is the library's own message. */
export type PdfReading =
  { readonly pages: readonly PdfPage[] } | { readonly fault: PdfFault; readonly detail?: string };
