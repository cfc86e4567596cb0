import { recogniseAvif } from './avif-header.ts';
import { recogniseGif } from './gif-header.ts';
import { recogniseJpeg } from './jpeg-header.ts';
import {
  type BrokenPicture,
  broken,
  fourCharacters,
  type PictureFormat,
  type PictureHeader,
} from './picture-header.ts';
import { recognisePng } from './png-header.ts';
import { recogniseWebp } from './webp-header.ts';

/** What the bytes of a file turn out to be. */
export type Recognised = PictureHeader | BrokenPicture | { readonly kind: 'unknown' };

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const EXTENSIONS: Readonly<Record<string, PictureFormat>> = {
  png: 'png',
  jpg: 'jpeg',
  jpeg: 'jpeg',
  jpe: 'jpeg',
  jfif: 'jpeg',
  gif: 'gif',
  webp: 'webp',
  avif: 'avif',
};

/** Recognises a picture by its bytes, whatever its name, and checks what can be checked without decoding it. */
export function recognisePicture(bytes: Uint8Array): Recognised {
  if (bytes.length === 0) return broken('empty');
  if (PNG_SIGNATURE.every((byte, i) => bytes[i] === byte)) return recognisePng(bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return recogniseJpeg(bytes);
  if (/^GIF8[79]a/.test(String.fromCharCode(...bytes.subarray(0, 6)))) return recogniseGif(bytes);
  if (fourCharacters(bytes, 0) === 'RIFF' && fourCharacters(bytes, 8) === 'WEBP') return recogniseWebp(bytes);
  if (fourCharacters(bytes, 4) === 'ftyp') return recogniseAvif(bytes);
  return { kind: 'unknown' };
}

/** The format that a file's name promises, where it promises one. */
export function promisedFormat(name: string): PictureFormat | undefined {
  return EXTENSIONS[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];
}
