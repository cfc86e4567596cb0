import type { Colour } from '../../colour/contrast.ts';
import type { BoxPlace, TextFieldPlace } from '../display-list.ts';
import { number, SCREEN_INKS } from './inks.ts';
import { paintState } from './operators.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** What a field that nobody has written in looks like; PDF/A wants to be shown it (ISO 19005-3, 6.3.3). */
export function writeTextAppearance(document: PdfDocument, { width, height }: TextFieldPlace): PdfReference {
  return writeAppearance(document, width, height, '/Tx BMC EMC');
}

/** The appearances of a box, by state: « Off », and the name given. Boxes of one size and colour share theirs. */
export function writeBoxAppearances(
  document: PdfDocument,
): (place: BoxPlace, state: string) => Readonly<Record<string, PdfReference>> {
  const written = new Map<string, { readonly off: PdfReference; readonly on: PdfReference }>();
  return ({ width, height, colour }, state) => {
    const key = [width, height].map(number).concat(colour).join(' ');
    const both = written.get(key) ?? {
      off: writeAppearance(document, width, height, ''),
      on: writeAppearance(document, width, height, cross(width, height, colour)),
    };
    written.set(key, both);
    return { Off: both.off, [state]: both.on };
  };
}

/** A cross from corner to corner, as one makes with a pen: this share of the side stays free around it. */
const INSET = 0.2;

function cross(width: number, height: number, colour: Colour): string {
  const [left, right, bottom, top] = [width * INSET, width * (1 - INSET), height * INSET, height * (1 - INSET)];
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${number(x1)} ${number(y1)} m ${number(x2)} ${number(y2)} l`;
  const look = paintState({ stroke: { colour, thickness: 1.3 } }, SCREEN_INKS);
  return `q${look} 1 J ${line(left, bottom, right, top)} ${line(left, top, right, bottom)} S Q`;
}

function writeAppearance(document: PdfDocument, width: number, height: number, operators: string): PdfReference {
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, number(width), number(height)].map(Number),
    Resources: {},
  });
  // Compressing so little makes it longer.
  reference.compress = false;
  reference.end(new TextEncoder().encode(`${operators}\n`));
  return reference;
}
