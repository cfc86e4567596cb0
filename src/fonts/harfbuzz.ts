/**
 * The WebAssembly module of npm's harfbuzzjs, bound by hand: its own
 * JavaScript awaits at the top level and costs more to load than the module.
 */
import { join } from 'node:path';
import { packageRoot, readWhole } from '../package-root.ts';

/** The functions of the module that are called: of the C API, of the C library, and what starts the module. */
type HarfBuzzFunction =
  | '__wasm_call_ctors'
  | 'malloc'
  | 'free'
  | 'hb_blob_create'
  | 'hb_buffer_add_utf16'
  | 'hb_buffer_clear_contents'
  | 'hb_buffer_create'
  | 'hb_buffer_get_glyph_infos'
  | 'hb_buffer_get_glyph_positions'
  | 'hb_buffer_get_length'
  | 'hb_buffer_guess_segment_properties'
  | 'hb_buffer_set_direction'
  | 'hb_buffer_set_language'
  | 'hb_face_create'
  | 'hb_font_create'
  | 'hb_font_get_glyph_h_advance'
  | 'hb_font_get_nominal_glyph'
  | 'hb_language_from_string'
  | 'hb_shape';

/** An instance of the module. */
export interface HarfBuzz {
  /** Calls a function of the C API; numbers are integers and addresses. */
  readonly invoke: (name: HarfBuzzFunction, ...values: number[]) => number;
  /** The memory as it is now: it moves when it grows, so ask at each use. */
  readonly memory: () => ArrayBuffer;
}

/** Loads the module, synchronously. */
export function loadHarfBuzz(): HarfBuzz {
  const module = new WebAssembly.Module(readWhole(join(packageRoot(), 'dist/harfbuzz.wasm')));
  const fail = (): never => {
    throw new Error('HarfBuzz gave up');
  };
  const instance: WebAssembly.Instance = new WebAssembly.Instance(module, {
    env: {
      _abort_js: fail,
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: (wanted: number) => grow(heap, wanted >>> 0),
    },
    wasi_snapshot_preview1: { proc_exit: fail },
  });
  const heap = instance.exports.memory as WebAssembly.Memory;
  const functions = instance.exports as Record<HarfBuzzFunction, (...values: number[]) => number>;
  functions.__wasm_call_ctors();
  return { invoke: (name, ...values) => functions[name](...values), memory: () => heap.buffer };
}

/** Puts bytes into the module's memory; the caller frees them or gives them away. */
export function allocate({ invoke, memory }: HarfBuzz, bytes: Uint8Array): number {
  const address = invoke('malloc', bytes.length);
  new Uint8Array(memory(), address, bytes.length).set(bytes);
  return address;
}

/** A fifth more than is needed, as Emscripten does, so that growing stays rare. */
function grow(memory: WebAssembly.Memory, wanted: number): number {
  const pages = Math.ceil((Math.max(wanted, memory.buffer.byteLength * 1.2) - memory.buffer.byteLength) / 65_536);
  try {
    memory.grow(pages);
    return 1;
  } catch {
    return 0;
  }
}
