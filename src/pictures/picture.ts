/** Width and height of every picture, in pixels, as previews of links expect them. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Colours by their use, as in the site's stylesheet. */
export type Tint = "ink" | "soft" | "rubric";

export type Weight = 400 | 600;

/** The style of a text. */
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

/** The content of a picture: nothing else decides how it looks. */
export interface Picture {
  readonly lines: readonly TextLine[];
  readonly bars: readonly Bar[];
}

/**
 * Advance of each UTF-16 unit of a text, in em; `NaN` at a character that no font has. The caller passes this
 * function, so that a picture is composed without loading a font.
 */
export type Measure = (text: string, style: TextStyle) => readonly number[];
