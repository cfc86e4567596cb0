import { viewOf } from '../sequence/view-of.ts';
import type { FontMetrics } from './font-collection.ts';
import { tableDirectory } from './table-directory.ts';

/** Reads the metrics of a TrueType file. Offsets are those of the OpenType specification's tables. */
export function readMetrics(file: Uint8Array): FontMetrics {
  const view = viewOf(file);
  const record = tableDirectory(view);
  const at = (tag: string) => record(tag).offset;
  const [head, hhea, os2, post] = [at('head'), at('hhea'), at('OS/2'), at('post')];
  const familyClass = view.getInt16(os2 + 30) >> 8;
  return {
    postScriptName: readName(view, at('name'), 6) ?? 'Unnamed',
    unitsPerEm: view.getUint16(head + 18),
    ascent: view.getInt16(hhea + 4),
    descent: view.getInt16(hhea + 6),
    capHeight: view.getInt16(os2 + 88),
    xHeight: view.getInt16(os2 + 86),
    boundingBox: [
      view.getInt16(head + 36),
      view.getInt16(head + 38),
      view.getInt16(head + 40),
      view.getInt16(head + 42),
    ],
    italicAngle: view.getInt32(post + 4) / 65_536,
    weight: view.getUint16(os2 + 4),
    serif: familyClass >= 1 && familyClass <= 7,
    fixedPitch: view.getUint32(post + 12) !== 0,
  };
}

/** A name in Windows' encoding, UTF-16 big-endian (platform 3). */
function readName(view: DataView, table: number, nameId: number): string | undefined {
  const strings = table + view.getUint16(table + 4);
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const record = table + 6 + i * 12;
    if (view.getUint16(record) !== 3 || view.getUint16(record + 6) !== nameId) continue;
    const start = strings + view.getUint16(record + 10);
    const units = view.getUint16(record + 8) / 2;
    return String.fromCharCode(...Array.from({ length: units }, (_, unit) => view.getUint16(start + unit * 2)));
  }
  return undefined;
}
