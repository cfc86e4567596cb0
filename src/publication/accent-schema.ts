import * as z from 'zod/mini';
import { TEXT_SHAPES } from './text-schemas.ts';

/*
 * The shape of an accent: how it looks, and by which ink a print shop prints it.
 */

const { code, filled, words } = TEXT_SHAPES;

/**
 * Names that are no ink of its own in a PDF, or are one of the four: PDF takes All for every plate and None for none (ISO
 * 32000-1, 8.6.6.4). In French too: a plate « Noir » beside the black one would be a mistake.
 */
const RESERVED = new Set(
  'all none black cyan magenta yellow noir jaune gray grey red green blue registration'.split(' '),
);
/** Letters, digits and signs that ink makers use: « PANTONE 185 C », « HKS 14 K », « Rouge nº 2 (brillant) ». */
const INK_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .,+&/()'’º°#_-]*$/u;
/** Bytes of a name in a PDF that is kept (ISO 19005-3, 6.1.13). */
const LONGEST_NAME = 127;

const hex = () =>
  filled()
    .check(z.regex(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/, code('theme.colour')))
    .register(z.globalRegistry, {
      description:
        'The colour of name, headings, bands and charts, on paper and on the page: six hexadecimal digits, as in #005bbb, before what the theme says.',
    });

const spot = () =>
  words()
    .check(
      z.regex(INK_NAME, code('spot.characters')),
      z.refine((name) => !RESERVED.has(name.toLowerCase()), code('spot.reserved')),
      z.refine((name) => new TextEncoder().encode(name).length <= LONGEST_NAME, code('spot.long')),
    )
    .register(z.globalRegistry, {
      description: 'The ink by which a print shop prints the accent, as it is called there: PANTONE 185 C.',
    });

/** A colour alone, or with the name of its ink. */
export function accentShape() {
  const both = z.strictObject({ hex: hex(), spot: z.optional(spot()) }, code('theme.colour'));
  return z.union([hex(), both], code('theme.colour'));
}
