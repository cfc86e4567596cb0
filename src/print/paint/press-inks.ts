import type { Colour } from '../../colour/contrast.ts';
import { type InkMix, inkMix } from '../../colour/ink-mix.ts';
import type { SpotColour } from '../press/press-side.ts';
import { fillColour, type Inks, number, rgbOf, strokeColour } from './inks.ts';
import type { PdfDocument, PdfReference } from './pdf-document.ts';

/** The inks of a print shop's file. */
export interface PressInks {
  /** Of what is printed. */
  readonly inks: Inks;
  /** Of marks: what they draw is on every plate. */
  readonly registration: Inks;
}

/** Names of the spaces in the resources of pages and forms. */
const BLACK = 'Black';
const SPOT = 'Spot';
const BOTH = 'SpotBlack';
const ALL = 'All';

/** Names of the states: what is painted leaves what lies below on the other plates, or takes it out of them. */
const OVERPRINTS = 'Over';
const KNOCKS_OUT = 'Out';

/** Grey letters from this tint on are solid: a press screens a tint, and frays the edges of small letters. */
const SOLID_LETTERS = 0.5;

/**
 * Writes the inks of a print shop's file into the document: separations (ISO 32000-1, 8.6.6.4), so that each has its
 * plate. Black is one always; the accent is one where its ink is known, and what is darker than a solid of it has black
 * on it (DeviceN, 8.6.6.5). Other colours stay in sRGB. Solid black of letters and lines overprints, so that no white
 * shows around it where plates do not meet; all else knocks out what lies below. Each space stands in the file once:
 * those of one name must be the same (ISO 19005-3, 6.2.4.4).
 *
 * @param spot the ink of the accent; absent: it is mixed of the usual four
 */
export function writePressInks(document: PdfDocument, spot?: SpotColour): PressInks {
  const spaces = writeSpaces(document, spot);
  const states = {
    // The mode says the same to machines that make of this black one of the four (8.6.7).
    [OVERPRINTS]: written(document, { Type: 'ExtGState', OP: true, op: true, OPM: 1 }),
    [KNOCKS_OUT]: written(document, { Type: 'ExtGState', OP: false, op: false, OPM: 0 }),
  };
  const mixOf = (colour: Colour) => inkMix(colour, spot?.colour);
  const own: Inks = {
    letters(colour) {
      const mix = lettersMix(mixOf(colour));
      return `${state(isSolidBlack(mix))} ${mix ? fill(mix) : fillColour(colour)}`;
    },
    path({ fill: area, stroke: line }) {
      const lineMix = line === undefined ? undefined : mixOf(line);
      // One state is for both: an area knocks out, and so does the line around it.
      const parts = [state(area === undefined && isSolidBlack(lineMix))];
      if (area !== undefined) parts.push(inMix(area, mixOf(area), fill, fillColour));
      if (line !== undefined) parts.push(inMix(line, lineMix, stroke, strokeColour));
      return ` ${parts.join(' ')}`;
    },
    gradient: (colours) => gradientSpace(colours, mixOf, spaces),
    // A sample of a separation says how much ink there is, one of a grey how much light.
    greyPicture: { ColorSpace: spaces[BLACK], Decode: [1, 0] },
    spaces,
    states,
  };
  const onEveryPlate = (operator: string) => `${state(false)} /${ALL} ${operator}`;
  const registration: Inks = {
    ...own,
    letters: () => onEveryPlate('cs 1 scn'),
    path: ({ fill: area }) => ` ${onEveryPlate(area === undefined ? 'CS 1 SCN' : 'cs 1 scn')}`,
  };
  return { inks: own, registration };
}

function writeSpaces(document: PdfDocument, spot: SpotColour | undefined): Readonly<Record<string, PdfReference>> {
  const separation = (name: string, space: string, solid: readonly number[]) =>
    written(document, ['Separation', pdfName(name), space, tintFunction(solid)]);
  const black = separation('Black', 'DeviceGray', [0]);
  const all = separation('All', 'DeviceGray', [0]);
  if (!spot) return { [BLACK]: black, [ALL]: all };
  const rgb = rgbOf(spot.colour);
  const accent = separation(spot.name, 'DeviceRGB', rgb);
  const colorants = { Colorants: { [pdfName(spot.name)]: accent, Black: black } };
  const both = ['DeviceN', [pdfName(spot.name), 'Black'], 'DeviceRGB', darkeningFunction(document, rgb), colorants];
  return { [BLACK]: black, [SPOT]: accent, [BOTH]: written(document, both), [ALL]: all };
}

/** From paper to a solid in a straight line. */
function tintFunction(solid: readonly number[]): Record<string, unknown> {
  return { FunctionType: 2, Domain: [0, 1], C0: solid.map(() => 1), C1: solid, N: 1 };
}

/** What a tint of the spot colour and one of black make together: what black lets be seen of the other (7.10.5). */
function darkeningFunction(document: PdfDocument, solid: readonly number[]): PdfReference {
  const part = (light: number) => `2 copy ${number(1 - light)} mul 1 exch sub mul 3 1 roll`;
  const source = `{ 1 exch sub exch ${solid.map(part).join(' ')} pop pop }`;
  const reference = document.ref({ FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] });
  reference.compress = false;
  reference.end(new TextEncoder().encode(source));
  return reference;
}

/** The space of a gradient whose stops are all made of the inks; of another it is sRGB. */
function gradientSpace(
  colours: readonly Colour[],
  mixOf: (colour: Colour) => InkMix | undefined,
  spaces: Readonly<Record<string, PdfReference>>,
): ReturnType<Inks['gradient']> {
  const mixes = colours.map(mixOf);
  if (mixes.every((mix) => mix?.spot === 0))
    return { space: spaces[BLACK], components: (colour) => [mixOf(colour)?.black ?? 0] };
  if (mixes.some((mix) => mix === undefined)) return { space: 'DeviceRGB', components: rgbOf };
  const tints = (colour: Colour) => {
    const { spot, black } = mixOf(colour) ?? NO_INK;
    return [spot, black];
  };
  return { space: spaces[BOTH], components: tints };
}

const NO_INK: InkMix = { spot: 0, black: 0 };

/** A colour by its inks, where it is made of them. */
function inMix(
  colour: Colour,
  mix: InkMix | undefined,
  inInks: (mix: InkMix) => string,
  inRgb: (colour: Colour) => string,
): string {
  return mix ? inInks(mix) : inRgb(colour);
}

function fill(mix: InkMix): string {
  return `/${spaceOf(mix)} cs ${tintsOf(mix)} scn`;
}

function stroke(mix: InkMix): string {
  return `/${spaceOf(mix)} CS ${tintsOf(mix)} SCN`;
}

function spaceOf({ spot, black }: InkMix): string {
  if (spot === 0) return BLACK;
  return black === 0 ? SPOT : BOTH;
}

function tintsOf({ spot, black }: InkMix): string {
  return (
    [spot, black]
      .filter((tint) => tint > 0)
      .map(number)
      .join(' ') || '0'
  );
}

function lettersMix(mix: InkMix | undefined): InkMix | undefined {
  return mix?.spot === 0 && mix.black >= SOLID_LETTERS ? { spot: 0, black: 1 } : mix;
}

function isSolidBlack(mix: InkMix | undefined): boolean {
  return mix?.black === 1 && mix.spot === 0;
}

function state(overprints: boolean): string {
  return `/${overprints ? OVERPRINTS : KNOCKS_OUT} gs`;
}

/** A name as PDF writes one: bytes of UTF-8, those that are no letters or digits in hexadecimal (7.3.5). */
function pdfName(name: string): string {
  return [...new TextEncoder().encode(name)]
    .map((byte) => {
      const character = String.fromCharCode(byte);
      return /[A-Za-z0-9]/.test(character) ? character : `#${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}

function written(document: PdfDocument, data: Record<string, unknown> | readonly unknown[]): PdfReference {
  const reference = document.ref(data as Record<string, unknown>);
  reference.end();
  return reference;
}
