import { itemAt } from '../sequence/item-at.ts';
import { BLACK, type Colour, encodedLight, lightOf } from './contrast.ts';

/** How much of each ink of a job of two makes a colour: from 0 for none to 1 for a solid. Paper is none of both. */
export interface InkMix {
  readonly black: number;
  readonly spot: number;
}

/** Parts of a colour may be so far from a mix: each was rounded when the colour was mixed. */
const ROUNDED = 1.51 / 255;
/** A colour whose three parts are no further apart is a grey: in a tint of black nobody misses its hue. */
const GREY_SPREAD = 16.01 / 255;

/**
 * What inks a colour is printed with: a tint of a spot colour where it is a mix of that and of white, a
 * tint of black where it is a grey, both where it is a spot colour that was darkened; undefined where it
 * is none of these.
 *
 * @param colour of what is printed
 * @param spot the colour of a solid of the second ink; without it there is black alone
 */
export function inkMix(colour: Colour, spot?: Colour): InkMix | undefined {
  if (colour === BLACK) return { black: 1, spot: 0 };
  const parts = partsOf(colour);
  const tint = spot === undefined ? undefined : tintOf(parts, partsOf(spot));
  if (tint !== undefined) return { black: 0, spot: tint };
  if (Math.max(...parts) - Math.min(...parts) <= GREY_SPREAD)
    return { black: share(1 - encodedLight(lightOf(colour))), spot: 0 };
  return spot === undefined ? undefined : darkenedMix(parts, partsOf(spot));
}

/** How much of an ink on white makes a colour. */
function tintOf(parts: readonly number[], solid: readonly number[]): number | undefined {
  const inked = solid.map((part) => 1 - part);
  const square = sum(inked.map((one) => one * one));
  // An ink as light as paper tells nothing apart.
  if (square === 0) return undefined;
  const tint = sum(inked.map((one, at) => one * (1 - itemAt(parts, at)))) / square;
  return isMixed(parts, inked, { paper: 1, inked: tint }) && tint <= 1 + ROUNDED ? share(tint) : undefined;
}

/**
 * A tint of the ink with a tint of black over it: each part of the colour is `paper - inked * (1 - solid)`, where
 * `paper` is what black lets be seen. The two that come nearest to all three parts (least squares) tell the tints.
 */
function darkenedMix(parts: readonly number[], solid: readonly number[]): InkMix | undefined {
  const lost = solid.map((part) => 1 - part);
  const [first, second] = [sum(lost), sum(lost.map((one) => one * one))];
  const determinant = 3 * second - first * first;
  if (determinant < 1e-6) return undefined;
  const [all, along] = [sum(parts), sum(parts.map((part, at) => part * itemAt(lost, at)))];
  // Rounding may have brought a colour a little beyond what is possible.
  const paper = Math.min(1, (second * all - first * along) / determinant);
  const inked = Math.min(paper, Math.max(0, (first * all - 3 * along) / determinant));
  if (paper <= 0) return undefined;
  return isMixed(parts, lost, { paper, inked }) ? { black: share(1 - paper), spot: share(inked / paper) } : undefined;
}

function isMixed(
  parts: readonly number[],
  lost: readonly number[],
  { paper, inked }: { readonly paper: number; readonly inked: number },
): boolean {
  return parts.every((part, at) => Math.abs(part - (paper - inked * itemAt(lost, at))) <= ROUNDED);
}

/** A share as a file says it: no press can show a thousandth. */
function share(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Red, green and blue, 0 to 1. */
function partsOf(colour: Colour): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
}
