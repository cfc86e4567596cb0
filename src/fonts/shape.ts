import { createMemory } from '../memory/memory.ts';
import { itemAt } from '../sequence/item-at.ts';
import type { ShapedText, ShapeOptions } from './font-collection.ts';
import { allocate, loadHarfBuzz } from './harfbuzz.ts';

/** Opens fonts for shaping. One engine serves all faces of a collection. */
export interface ShapingEngine {
  open(file: Uint8Array): ShapingFont;
}

export interface ShapingFont {
  shape(text: string, options: ShapeOptions): ShapedText;
  glyph(codePoint: number): number;
  advance(glyph: number): number;
}

/** HB_DIRECTION_LTR and HB_DIRECTION_RTL. */
const LEFT_TO_RIGHT = 4;
const RIGHT_TO_LEFT = 5;
/** HB_MEMORY_MODE_WRITABLE: HarfBuzz keeps the bytes for as long as the face lives, which is as long as we do. */
const WRITABLE = 2;
/** hb_glyph_info_t and hb_glyph_position_t are five 32-bit words each. */
const WORDS = 5;

export function createShapingEngine(): ShapingEngine {
  const harfBuzz = loadHarfBuzz();
  const { invoke } = harfBuzz;
  const buffer = invoke('hb_buffer_create');
  const languages = createMemory<readonly [tag: string], number>();
  const featureLists = createMemory<readonly string[], number>();
  /** Where texts are put to be read by HarfBuzz, and where it puts what it finds. */
  let scratch = { address: invoke('malloc', 512), units: 256 };

  const language = (tag: string): number =>
    languages.recall([tag], () => {
      const ascii = tag.replace(/[^\x20-\x7E]/g, '');
      const address = allocate(harfBuzz, new TextEncoder().encode(`${ascii}\0`));
      const known = invoke('hb_language_from_string', address, -1);
      invoke('free', address);
      return known;
    });

  const featureList = (tags: readonly string[]): number => {
    if (tags.length === 0) return 0;
    return featureLists.recall(tags, () => {
      // hb_feature_t: tag, value, start, end; all of the text.
      const words = Uint32Array.from(tags.flatMap((tag) => [tagNumber(tag), 1, 0, 0xffffffff]));
      return allocate(harfBuzz, new Uint8Array(words.buffer));
    });
  };

  const load = (text: string) => {
    if (text.length > scratch.units) {
      invoke('free', scratch.address);
      scratch = { address: invoke('malloc', text.length * 4), units: text.length * 2 };
    }
    const units = new Uint16Array(harfBuzz.memory(), scratch.address, text.length);
    for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
    invoke('hb_buffer_add_utf16', buffer, scratch.address, text.length, 0, text.length);
  };

  return {
    open(file) {
      const blob = invoke('hb_blob_create', allocate(harfBuzz, file), file.length, WRITABLE, 0, 0);
      const face = invoke('hb_face_create', blob, 0);
      const font = invoke('hb_font_create', face);
      return {
        glyph(codePoint) {
          const isThere = invoke('hb_font_get_nominal_glyph', font, codePoint, scratch.address);
          return isThere ? itemAt(new Uint32Array(harfBuzz.memory(), scratch.address, 1), 0) : 0;
        },
        advance: (glyph) => invoke('hb_font_get_glyph_h_advance', font, glyph),
        shape(text, { lang, features = [], rightToLeft = false }) {
          invoke('hb_buffer_clear_contents', buffer);
          load(text);
          invoke('hb_buffer_guess_segment_properties', buffer);
          invoke('hb_buffer_set_direction', buffer, rightToLeft ? RIGHT_TO_LEFT : LEFT_TO_RIGHT);
          if (lang !== '') invoke('hb_buffer_set_language', buffer, language(lang));
          invoke('hb_shape', font, buffer, featureList(features), features.length);
          return read(
            invoke('hb_buffer_get_length', buffer),
            invoke('hb_buffer_get_glyph_infos', buffer, 0),
            invoke('hb_buffer_get_glyph_positions', buffer, 0),
          );
        },
      };
    },
  };

  function read(count: number, infos: number, positions: number): ShapedText {
    const words = new Int32Array(harfBuzz.memory());
    const glyphs = new Array<number>(count);
    const clusters = new Array<number>(count);
    const advances = new Array<number>(count);
    const xOffsets = new Array<number>(count);
    const yOffsets = new Array<number>(count);
    for (let i = 0; i < count; i++) {
      const info = infos / 4 + i * WORDS;
      const position = positions / 4 + i * WORDS;
      glyphs[i] = words[info] as number;
      clusters[i] = words[info + 2] as number;
      advances[i] = words[position] as number;
      xOffsets[i] = words[position + 2] as number;
      yOffsets[i] = words[position + 3] as number;
    }
    return { glyphs, clusters, advances, xOffsets, yOffsets };
  }
}

/** HB_TAG: four letters as a number. */
function tagNumber(tag: string): number {
  let value = 0;
  for (let i = 0; i < 4; i++) value = value * 256 + tag.charCodeAt(i);
  return value;
}
