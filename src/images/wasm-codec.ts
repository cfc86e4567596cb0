import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { packageRoot, readWhole } from '../package-root.ts';

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
 * An instance of a codec.
 *
 * @param factory of the codec's package, whose types stand on a namespace that it does not publish
 * @param name of its module, beside the bundle
 */
export async function startCodec<Codec>(factory: unknown, name: string): Promise<Codec> {
  // The command compiles WebAssembly quickly and badly, as is best for HarfBuzz; pixels want it done well.
  setFlagsFromString('--no-liftoff-only');
  const module = new WebAssembly.Module(readWhole(join(packageRoot(), 'dist/codecs', name)));
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
