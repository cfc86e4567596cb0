// Cuts a font for the web into slices by characters, with HarfBuzz's subsetter: kerning, ligatures and small capitals stay.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** hb-subset.h: hb_subset_flags_t, hb_subset_sets_t; hb-blob.h: hb_memory_mode_t. */
const NO_HINTING = 1;
const LAYOUT_FEATURES = 6;
const DUPLICATE = 0;

let engine;

/** The slice of a TrueType file that holds these characters and what they may turn into. */
export function sliceFont(ttf, characters) {
  const hb = harfbuzz();
  const at = hb.malloc(ttf.length);
  new Uint8Array(hb.memory.buffer).set(ttf, at);
  const blob = hb.hb_blob_create(at, ttf.length, DUPLICATE, 0, 0);
  hb.free(at);
  const face = hb.hb_face_create(blob, 0);
  const input = hb.hb_subset_input_create_or_fail();
  hb.hb_subset_input_set_flags(input, NO_HINTING);
  const unicodes = hb.hb_subset_input_unicode_set(input);
  for (const character of characters) hb.hb_set_add(unicodes, character);
  const features = hb.hb_subset_input_set(input, LAYOUT_FEATURES);
  hb.hb_set_clear(features);
  hb.hb_set_invert(features);
  const slice = hb.hb_subset_or_fail(face, input);
  if (slice === 0) throw new Error('the font cannot be sliced');
  const made = hb.hb_face_reference_blob(slice);
  const start = hb.hb_blob_get_data(made, 0);
  const bytes = Buffer.from(new Uint8Array(hb.memory.buffer, start, hb.hb_blob_get_length(made)));
  for (const one of [made, blob]) hb.hb_blob_destroy(one);
  for (const one of [slice, face]) hb.hb_face_destroy(one);
  hb.hb_subset_input_destroy(input);
  return bytes;
}

function harfbuzz() {
  if (engine) return engine;
  const file = readFileSync(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm'));
  engine = new WebAssembly.Instance(new WebAssembly.Module(file), {}).exports;
  engine._initialize?.();
  return engine;
}
