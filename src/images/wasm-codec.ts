import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { packageRoot } from '../package-root.ts';

/** A decoder, as jSquash's packages hold one; null for what it cannot decode. */
export interface Decoder {
  decode(bytes: Uint8Array, bitDepth?: number): DecodedPixels | null;
}

interface DecodedPixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue and alpha. */
  readonly data: Uint8ClampedArray;
}

/** What Emscripten makes of a codec: starts an instance of its own, which goes with its memory when nobody holds it. */
type CodecFactory<Codec> = (options: Record<string, unknown>) => Promise<Codec>;

/**
 * An instance of a codec; its package's types stand on a namespace that it does
 * not publish. `path` is that of its module in its package; in ours it lies
 * beside the bundle.
 */
export async function startCodec<Codec>(factory: unknown, path: string): Promise<Codec> {
  // The command compiles WebAssembly quickly and badly, as is best for HarfBuzz; pixels want it done well.
  setFlagsFromString('--no-liftoff-only');
  const module = new WebAssembly.Module(readModule(path));
  return (factory as CodecFactory<Codec>)({
    noInitialRun: true,
    instantiateWasm(imports: Record<string, Record<string, unknown>>, done: (instance: WebAssembly.Instance) => void) {
      const instance = new WebAssembly.Instance(module, imports);
      done(instance);
      return instance.exports;
    },
    print: () => undefined,
    printErr: () => undefined,
  });
}

function readModule(path: string): Uint8Array<ArrayBuffer> {
  const name = basename(path);
  try {
    return readFileSync(join(packageRoot(), 'dist/codecs', name));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return readFileSync(createRequire(import.meta.url).resolve(path));
  }
}
