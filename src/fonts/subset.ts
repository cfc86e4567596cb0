import { allocate, type HarfBuzz, loadHarfBuzz } from './harfbuzz.ts';

/** Cuts fonts down to the glyphs that a document uses. */
export interface SubsettingEngine {
  subset(file: Uint8Array, glyphs: Iterable<number>): Uint8Array;
}

/** hb_subset_flags_t: no hinting, glyphs keep their ids, no closure over layout. */
const FLAGS = 0x001 | 0x002 | 0x200;
/** hb_subset_sets_t: tables to drop. */
const DROP_TABLES = 3;
/** What a glyph-indexed font in a PDF has no use for (ISO 32000-1, 9.9, table 126). */
const DROPPED = [
  'GSUB',
  'GPOS',
  'GDEF',
  'BASE',
  'DSIG',
  'STAT',
  'OS/2',
  'cmap',
  'name',
  'post',
  'gasp',
  'meta',
  'kern',
  'MVAR',
  'HVAR',
  'avar',
  'fvar',
  'gvar',
];

export function createSubsettingEngine(): SubsettingEngine {
  const harfBuzz = loadHarfBuzz('harfbuzz-subset.wasm');
  return { subset: (file, glyphs) => subset(harfBuzz, file, glyphs) };
}

function subset(harfBuzz: HarfBuzz, file: Uint8Array, glyphs: Iterable<number>): Uint8Array {
  const { invoke, memory } = harfBuzz;
  const address = allocate(harfBuzz, file);
  const blob = invoke('hb_blob_create', address, file.length, 2, 0, 0);
  const face = invoke('hb_face_create', blob, 0);
  const input = invoke('hb_subset_input_create_or_fail');
  const wanted = invoke('hb_subset_input_glyph_set', input);
  for (const glyph of glyphs) invoke('hb_set_add', wanted, glyph);
  const dropped = invoke('hb_subset_input_set', input, DROP_TABLES);
  for (const table of DROPPED) invoke('hb_set_add', dropped, tag(table));
  invoke('hb_subset_input_set_flags', input, FLAGS);

  const result = invoke('hb_subset_or_fail', face, input);
  if (result === 0) throw new Error('HarfBuzz could not subset the font');
  const resultBlob = invoke('hb_face_reference_blob', result);
  const start = invoke('hb_blob_get_data', resultBlob, 0);
  const bytes = new Uint8Array(memory()).slice(start, start + invoke('hb_blob_get_length', resultBlob));

  for (const [release, object] of [
    ['hb_blob_destroy', resultBlob],
    ['hb_face_destroy', result],
    ['hb_subset_input_destroy', input],
    ['hb_face_destroy', face],
    ['hb_blob_destroy', blob],
    ['free', address],
  ] as const) {
    invoke(release, object);
  }
  return bytes;
}

function tag(name: string): number {
  return [...name].reduce((value, letter) => ((value << 8) | letter.charCodeAt(0)) >>> 0, 0);
}
