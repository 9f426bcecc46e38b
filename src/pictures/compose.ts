import { joinNames, type PictureText } from "./describe.ts";
import { fitText, type Frame } from "./fit-text.ts";
import {
  type Bar,
  type Measure,
  type Picture,
  pictureSize,
  type TextLine,
  type TextStyle,
  type Tint,
} from "./picture.ts";

/** Places the words of a picture: archive and day above, the quotation between, speakers and conference below. */
export function composePicture(text: PictureText, measure: Measure): Picture {
  const body = composeBody(text, measure);
  return {
    lines: [...composeHead(text, measure), ...body.lines, ...composeFoot(text, measure)],
    bars: [hairline(headRule), ...body.bars, hairline(footRule)],
  };
}

/** The archive's name on the left, the day on the right of one line. */
function composeHead({ language, archive, date }: PictureText, measure: Measure): TextLine[] {
  const plain = { language, weight: 400 } as const;
  const right = pictureSize.width - margin;
  const [day] = setLines(
    date,
    plain,
    { ...oneLine(28, 560), tint: "soft", top: headTop + 4 },
    measure,
  );
  const dayLeft = right - (day === undefined ? 0 : widthOf(day, measure));
  const room = oneLine(32, dayLeft - margin - 40);
  return [
    ...setLines(archive, { language, weight: 600 }, { ...room, top: headTop }, measure),
    ...(day === undefined ? [] : [{ ...day, x: dayLeft }]),
  ];
}

/** Places the quotation, or the conference's title, in the middle between the rules. */
function composeBody(text: PictureText, measure: Measure): Picture {
  const { number, heading = "", asker = "", words, quoted, textLanguage } = text;
  const x = number === undefined ? margin : numbered + (quoted ? 30 : 0);
  const place = { x, width: pictureSize.width - margin - x, top: 0 };
  const plain = { language: textLanguage, weight: 400 } as const;
  const label = { ...place, ...oneLine(28, place.width), tint: "soft" } as const;
  const title = setLines(heading, { ...plain, weight: 600 }, label, measure);
  const by = setLines(asker, plain, { ...label, top: heightOf(title) }, measure);
  const labels = [...title, ...by];
  const gap = labels.length > 0 ? 8 : 0;
  const said = setLines(
    words,
    plain,
    { ...place, ...(number === undefined ? titleFrame : wordsFrame), top: heightOf(labels) + gap },
    measure,
  );
  const lines = [...labels, ...said];
  const height = heightOf(lines) + gap;
  const top = Math.round((headRule + footRule - height) / 2);
  const mark = setLines(
    number ?? "",
    { language: text.language, weight: 400 },
    { ...oneLine(52, numbered - margin - 12), tint: "rubric", top: 0 },
    measure,
  );
  const bar: Bar = { x: numbered, y: top, width: 3, height, tint: "soft" };
  return {
    lines: [...mark, ...lines].map((line) => ({ ...line, y: line.y + top })),
    bars: quoted && lines.length > 0 ? [bar] : [],
  };
}

/** Places the speakers and, below them, the conference or its counts. */
function composeFoot(text: PictureText, measure: Measure): TextLine[] {
  const { textLanguage, source } = text;
  const width = pictureSize.width - 2 * margin;
  const strong = { language: textLanguage, weight: 600 } as const;
  return [
    ...setLines(
      fitNames(text, width / 30, strong, measure),
      strong,
      { ...oneLine(30, width), top: footRule + 20 },
      measure,
    ),
    ...setLines(
      source.text,
      { language: source.language, weight: 400 },
      { ...oneLine(26, width), tint: "soft", top: footRule + 64 },
      measure,
    ),
  ];
}

/** All speakers with their offices, else all names, else as many whole names as fit into `room` em. */
function fitNames(
  { speakers, separator }: PictureText,
  room: number,
  style: TextStyle,
  measure: Measure,
): string {
  const fits = (text: string) =>
    measure(text, style).reduce((sum, advance) => sum + advance, 0) <= room;
  const few = speakers.slice(0, mostNames + 1);
  const titled = few.map((speaker) => speaker.titled).join(separator);
  if (few.length <= 1 || (few.length <= mostNames && fits(titled))) return titled;
  const names = few.map(({ name }) => name);
  for (let count = Math.min(names.length, mostNames); count > 1; count -= 1) {
    const joined = joinNames(names, separator, count);
    if (fits(joined)) return joined;
  }
  return joinNames(names, separator, 1);
}

/** A text from `x` and `top` on, broken into lines. */
function setLines(
  text: string,
  style: TextStyle,
  { x = margin, top, tint = "ink", ...frame }: Frame & Place,
  measure: Measure,
): TextLine[] {
  const { size, lines } = fitText(text, style, frame, measure);
  return lines.map((line, index) => ({
    ...style,
    text: line,
    x,
    y: Math.round(top + size * (leading * (index + 0.5) + 0.36)),
    size,
    tint,
  }));
}

interface Place {
  readonly x?: number;
  /** Where the first line begins; its baseline is below. */
  readonly top: number;
  readonly tint?: Tint;
}

/** From the top of the first line to the end of the last one. */
function heightOf(lines: readonly TextLine[]): number {
  return lines.reduce((height, { size }) => height + size * leading, 0);
}

function widthOf({ text, size, ...style }: TextLine, measure: Measure): number {
  return Math.ceil(measure(text, style).reduce((sum, advance) => sum + advance, 0) * size);
}

function oneLine(size: number, width: number): Frame {
  return { width, steps: [{ size, lines: 1 }] };
}

function hairline(y: number): Bar {
  return { x: margin, y, width: pictureSize.width - 2 * margin, height: 1, tint: "soft" };
}

const margin = 72;
/** No line holds more characters. */
const mostNames = 16;
/** Left end of the text beside a number. */
const numbered = 212;
const headTop = 56;
const headRule = 118;
const footRule = 508;
/** Height of a line for its size of type. */
const leading = 1.4;

const wordsFrame = {
  steps: [
    { size: 56, lines: 3 },
    { size: 48, lines: 4 },
  ],
} as const;

const titleFrame = {
  steps: [
    { size: 72, lines: 2 },
    { size: 60, lines: 4 },
    { size: 48, lines: 5 },
  ],
  balanced: true,
} as const;
