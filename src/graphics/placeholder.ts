import { itemAt } from '../sequence/item-at.ts';
import type { Graphic, Label, Shape } from './graphic.ts';

/** Greys: the ground is pale enough for its letters (WCAG 2.2, 1.4.3), and its edge is seen on white (1.4.11). */
const [GROUND, EDGE, LETTERS] = ['#e6e6e6', '#767676', '#333333'];
const EDGE_WIDTH = 0.75;
/** Share of the frame that the name may take. */
const [WIDE, HIGH] = [0.88, 0.86];
/** Of a letter, in ems: names of files are small letters and figures. */
const LETTER_WIDTH = 0.52;
const LEADING = 1.25;
/** Height of small letters, in ems: the middle of a line is half of it above the baseline. */
const X_HEIGHT = 0.5;

interface PlaceholderFrame {
  readonly width: number;
  readonly height: number;
  /** The sizes that the name may be set in, the largest first. */
  readonly sizes: readonly number[];
}

/**
 * What stands in the place of a picture that is not there: a grey frame with the name of its file. A name that has
 * no room is shown without its folders, then cut.
 *
 * @param name of the file, as its author wrote it
 * @param frame lengths in the drawing's own unit
 */
export function placeholderGraphic(name: string, frame: PlaceholderFrame): Graphic {
  const { width, height } = frame;
  return { width, height, items: [frameShape(frame), ...labelsOf(name, frame)] };
}

function frameShape({ width, height }: PlaceholderFrame): Shape {
  const [near, right, foot] = [EDGE_WIDTH / 2, width - EDGE_WIDTH / 2, height - EDGE_WIDTH / 2];
  return {
    kind: 'shape',
    path: `M${near} ${near}L${right} ${near}L${right} ${foot}L${near} ${foot}Z`,
    fill: { paint: GROUND },
    stroke: { paint: EDGE, width: EDGE_WIDTH },
  };
}

function labelsOf(name: string, { width, height, sizes }: PlaceholderFrame): Label[] {
  const own =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/[?#].*$/, '') || name;
  const attempts = [name, own].flatMap((text) => sizes.map((size) => [text, size] as const));
  const roomFor = (size: number) => ({
    letters: Math.floor((width * WIDE) / (size * LETTER_WIDTH)),
    lines: Math.floor((height * HIGH) / (size * LEADING)),
  });
  const smallest = itemAt(sizes, sizes.length - 1);
  const fitting = attempts.find(([text, size]) => {
    const { letters, lines } = roomFor(size);
    return letters > 0 && linesOf(text, letters).length <= lines;
  });
  const [text, size] = fitting ?? [own, smallest];
  const { letters, lines: most } = roomFor(size);
  if (letters < 1 || most < 1) return [];
  const lines = linesOf(text, letters);
  const shown =
    lines.length <= most ? lines : [...lines.slice(0, most - 1), `${itemAt(lines, most - 1).slice(0, -1)}…`];
  const top = height / 2 - ((shown.length - 1) * size * LEADING) / 2 + (size * X_HEIGHT) / 2;
  return shown.map((line, index) => ({
    kind: 'label',
    x: width / 2,
    y: top + index * size * LEADING,
    anchor: 'middle',
    spans: [{ text: line, size, fill: LETTERS, font: { family: 'sans', bold: false, italic: false } }],
  }));
}

/** A name in lines of so many letters: broken behind what parts its words, else anywhere. */
function linesOf(name: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const [word] of name.matchAll(/[^\s/\\_.&?=-]*(?:[\s/\\_.&?=-]|$)/gu)) {
    if ([...line].length + [...word.trimEnd()].length <= letters) {
      line += word;
      continue;
    }
    if (line !== '') lines.push(line.trim());
    const characters = [...word];
    while (characters.length > letters) lines.push(characters.splice(0, letters).join(''));
    line = characters.join('');
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines;
}
