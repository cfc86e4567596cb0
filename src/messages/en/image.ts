import type { image as french } from '../fr/image.ts';

/** What can be wrong with an image. */
export const image: Readonly<Record<keyof typeof french, string>> = {
  'problem.image.no-alt': 'the image “{file}” has no alternative text',
  'problem.image.no-alt.hint':
    'say between the brackets what the image shows: ![A meeting outside the call centre]({file})',
  'problem.image.remote': 'the image “{file}” is on the network: a bulletin fetches nothing from there',
  'problem.image.remote.hint': 'save the image in the publication’s folder and give its path',
  'problem.image.outside': 'the image “{file}” is outside the publication’s folder',
  'problem.image.outside.hint': 'copy it into the publication’s folder, under images/ for example',
  'problem.image.missing': 'the image “{file}” is not there',
  'problem.image.missing.hint': 'the path starts at the publication’s folder; check the name, capitals included',
  'problem.image.too-large': 'the image “{file}” is larger than 64 MB',
  'problem.image.too-large.hint': 'make it smaller: 300 dots an inch are enough in print',
  'problem.image.empty': 'the image “{file}” is an empty file',
  'problem.image.empty.hint': 'save it again from an image editor',
  'problem.image.truncated': 'the image “{file}” is incomplete: the end of the file is missing',
  'problem.image.truncated.hint': 'copy it again, or save it from an image editor',
  'problem.image.damaged': 'the image “{file}” is damaged',
  'problem.image.damaged.hint': 'copy it again, or save it from an image editor',
  'problem.image.zero-sized': 'the image “{file}” has no width or no height',
  'problem.image.zero-sized.hint': 'save it again from an image editor',
  'problem.image.too-many-pixels': 'the image “{file}” has more than a hundred million pixels',
  'problem.image.too-many-pixels.hint': 'make it smaller: 300 dots an inch are enough in print',
  'problem.image.too-heavy': 'the image “{file}” would take too much memory',
  'problem.image.too-heavy.hint':
    'make it smaller, or save it otherwise: a PNG without interlacing, a JPEG in RGB rather than CMYK',
  'problem.image.mislabelled': 'the file “{file}” is really a {format} image',
  'problem.image.mislabelled.hint': 'it is published as what it is; rename it so that nobody is misled',
  'problem.image.format': 'the file “{file}” is not an image that can be read',
  'problem.image.format.hint': 'save the image as JPEG (a photograph) or as PNG (a drawing); WebP, AVIF and GIF do too',
  'problem.image.caption-in-line': 'the caption of the image “{file}” is not printed: the image stands in a sentence',
  'problem.image.caption-in-line.hint':
    'let the image stand alone between two empty lines: its caption will be below it',
};
