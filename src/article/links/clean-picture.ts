import { cleanJpeg, cleanPng } from '../../images/clean-file.ts';
import { promisedFormat, recognisePicture } from '../../images/recognise.ts';
import type { LinkedFile } from '../article.ts';

/** MozJPEG's measure: whoever follows a link wants the picture itself. */
const QUALITY = 88;

/**
 * A picture to which a link leads, without what its file says more than the picture: where and when it was taken, by
 * whom and with what. Formats of which that cannot be cut off are made anew. Undefined where it is none, or damaged.
 *
 * @param name the file's, from the publication's folder
 * @param bytes what is in it
 */
export async function cleanPicture(name: string, bytes: Uint8Array): Promise<LinkedFile | undefined> {
  const header = recognisePicture(bytes);
  if (header.kind !== 'image') return undefined;
  const { format, orientation, isPhotograph } = header;
  const isNamedSo = promisedFormat(name) === format;
  if (isNamedSo && format === 'png') return { path: name, bytes: cleanPng(bytes) };
  // What says how the camera was held goes with the rest.
  if (isNamedSo && format === 'jpeg' && orientation === 1) return { path: name, bytes: cleanJpeg(bytes) };
  try {
    const { decodePicture, encodeJpeg, encodePng, hasAlpha } = await import('../../images/codecs.ts');
    const pixels = await decodePicture({ ...header, bytes }, header);
    // A format without losses stays one: drawings and maps are full of edges.
    const isPng = !isPhotograph || hasAlpha(pixels);
    return {
      path: fittingName(name, isPng ? ['png'] : ['jpg', 'jpeg']),
      bytes: isPng ? encodePng(pixels) : await encodeJpeg(pixels, QUALITY),
    };
  } catch {
    return undefined;
  }
}

/** A name whose extension tells servers and browsers the format. */
function fittingName(name: string, extensions: readonly string[]): string {
  return extensions.some((one) => name.toLowerCase().endsWith(`.${one}`)) ? name : `${name}.${extensions[0]}`;
}
