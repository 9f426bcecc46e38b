/** Width and height of every picture, in pixels: what previews of links expect. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Colours by what they are for, as in the site's stylesheet. */
export type Tint = "ink" | "soft" | "rubric";

export type Weight = 400 | 600;

/** How a text is set. */
export interface TextStyle {
  /** BCP 47 tag of the text: it decides which forms Chinese characters take. */
  readonly language: string;
  readonly weight: Weight;
}

/** One line of text. */
export interface TextLine extends TextStyle {
  readonly text: string;
  /** Left end and baseline, in pixels from the upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Size of the type in pixels. */
  readonly size: number;
  readonly tint: Tint;
}

/** A filled rectangle. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tint: Tint;
}

/** What is drawn: nothing else decides a picture. */
export interface Picture {
  readonly lines: readonly TextLine[];
  readonly bars: readonly Bar[];
}

/**
 * Advance of each UTF-16 unit of a text, in em; `NaN` at a character that no font has. Whoever draws
 * brings it, so that where things stand is decided without any font.
 */
export type Measure = (text: string, style: TextStyle) => readonly number[];
