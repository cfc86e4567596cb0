import type { Unsupported } from '../graphics/findings.ts';
import type { SvgPicture, UnreadableSvg } from '../graphics/read-svg.ts';
import type { MessageKey } from '../messages/fr.ts';
import type { Outcome, Problem } from '../problems/problem.ts';
import type { VectorImage } from './article.ts';

/** How an SVG file begins: white space, declarations, comments and a document type, then its element. */
const BEGINNING =
  /^(?:\uFEFF|ï»¿)?\s*(?:<\?[^>]*>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>\s*)*<(?:svg:)?svg[\s>/]/;

/** Enough for the comments that editors begin with. */
const BEGINNING_LENGTH = 20_000;

/** What is left out, in the reader's words. */
const FOUND: Readonly<Record<Unsupported, MessageKey>> = {
  animation: 'found.svg-animation',
  blend: 'found.svg-blend',
  background: 'found.svg-background',
  clip: 'found.svg-clip',
  entity: 'found.svg-entity',
  external: 'found.svg-external',
  filter: 'found.svg-filter',
  'foreign-object': 'found.svg-foreign-object',
  image: 'found.svg-image',
  'letter-spacing': 'found.svg-letter-spacing',
  marker: 'found.svg-marker',
  mask: 'found.svg-mask',
  missing: 'found.svg-missing',
  pattern: 'found.svg-pattern',
  rotate: 'found.svg-rotate',
  script: 'found.svg-script',
  spread: 'found.svg-spread',
  'style-rule': 'found.svg-style-rule',
  'text-length': 'found.svg-text-length',
  'text-path': 'found.svg-text-path',
  'text-paint': 'found.svg-text-paint',
  'too-far': 'found.svg-too-far',
  unknown: 'found.svg-unknown',
  'vertical-text': 'found.svg-vertical-text',
};

/** Whether a file is an SVG picture, by its name or by its bytes. */
export function isVector(bytes: Uint8Array, src: string): boolean {
  return isNamedSvg(src) || beginsAsSvg(bytes);
}

/**
 * Draws an SVG file. Its problems say what of it cannot be shown.
 * @param src the name that the image gets
 * @param bytes the file's
 * @param lang language of the words in it
 */
export async function readVectorImage(src: string, bytes: Uint8Array, lang: string): Promise<Outcome<VectorImage>> {
  const isMislabelled = bytes.length > 0 && !isNamedSvg(src);
  const early = isMislabelled ? [mislabelled('SVG')] : [];
  const { readSvg } = await import('../graphics/read-svg.ts');
  const reading = readSvg(bytes, lang);
  if (reading.kind === 'broken') return { problems: [...early, whyBroken(reading)] };
  const { graphic, title } = reading;
  const image: VectorImage = {
    src,
    format: 'svg',
    width: Math.max(1, Math.round(graphic.width)),
    height: Math.max(1, Math.round(graphic.height)),
    graphic,
    title,
  };
  return { value: image, problems: [...early, ...leftOut(reading)] };
}

/** By its bytes an image has another format than its name says. */
export function mislabelled(format: string): Problem {
  return { severity: 'note', code: 'image.mislabelled', values: { format } };
}

function whyBroken({ reason, line }: UnreadableSvg): Problem {
  if (reason === 'svg-damaged' && line !== undefined)
    return { severity: 'error', code: 'image.svg-damaged-at', values: { line } };
  return { severity: 'error', code: `image.${reason}`, values: {} };
}

/** What is left out of a drawing: things that are not supported, and the words in them. */
function leftOut({ unsupported, lostWords }: SvgPicture): readonly Problem[] {
  const things = [...unsupported].map(
    ([thing, count]): Problem => ({
      severity: 'warning',
      code: 'image.svg-without',
      values: { thing: FOUND[thing], count },
    }),
  );
  if (lostWords.length === 0) return things;
  return [...things, { severity: 'warning', code: 'image.svg-words', values: { words: lostWords.join(' … ') } }];
}

export function isNamedSvg(src: string): boolean {
  return /\.svg$/i.test(src);
}

function beginsAsSvg(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const head = bytes.subarray(0, BEGINNING_LENGTH);
  const text = isWide
    ? new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(head)
    : Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  return text.includes('svg') && BEGINNING.test(text);
}
