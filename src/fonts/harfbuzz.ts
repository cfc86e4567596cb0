/**
 * The WebAssembly module of npm's harfbuzzjs, bound by hand: its own
 * JavaScript awaits at the top level and costs more to load than the module.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageRoot, readWhole } from '../package-root.ts';

/** An instance of the module. */
export interface HarfBuzz {
  /** Calls a function of the C API; numbers are integers and addresses. */
  readonly invoke: (name: string, ...values: number[]) => number;
  /** The memory as it is now: it moves when it grows, so ask at each use. */
  readonly memory: () => ArrayBuffer;
}

/** Loads the module, synchronously. */
export function loadHarfBuzz(): HarfBuzz {
  const module = new WebAssembly.Module(readModule());
  let memory: WebAssembly.Memory | undefined;
  const fail = (): never => {
    throw new Error('HarfBuzz gave up');
  };
  const instance = new WebAssembly.Instance(module, {
    env: {
      _abort_js: fail,
      _emscripten_runtime_keepalive_clear: () => {},
      _setitimer_js: () => 0,
      emscripten_resize_heap: (wanted: number) => (memory ? grow(memory, wanted >>> 0) : 0),
    },
    wasi_snapshot_preview1: { proc_exit: fail },
  });
  memory = instance.exports.memory as WebAssembly.Memory;
  const heap = memory;
  const functions = instance.exports as Record<string, (...values: number[]) => number>;
  const invoke = (name: string, ...values: number[]) => (functions[name] ?? fail)(...values);
  invoke('__wasm_call_ctors');
  return { invoke, memory: () => heap.buffer };
}

/** Puts bytes into the module's memory; the caller frees them or gives them away. */
export function allocate({ invoke, memory }: HarfBuzz, bytes: Uint8Array): number {
  const address = invoke('malloc', bytes.length);
  new Uint8Array(memory(), address, bytes.length).set(bytes);
  return address;
}

/** In the package the module lies beside the bundle; in a checkout it lies in its own package. */
function readModule(): Uint8Array {
  try {
    return readWhole(join(packageRoot(), 'dist', 'harfbuzz.wasm'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFileSync(createRequire(import.meta.url).resolve('harfbuzzjs/dist/harfbuzz.wasm'));
  }
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
