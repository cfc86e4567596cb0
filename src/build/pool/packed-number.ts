import type { PreparedNumber } from '../build-number.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output-file.ts';

/** A file whose bytes are a stretch of a buffer that many share. */
interface PackedFile extends Omit<OutputFile, 'bytes'> {
  readonly start: number;
  readonly length: number;
}

interface PackedEdition extends Omit<Edition, 'main' | 'variants' | 'companions'> {
  readonly main: PackedFile;
  readonly variants?: readonly PackedFile[];
  readonly companions: readonly PackedFile[];
}

/** A number on its way from one thread to another: all bytes of its files lie in one buffer, which both then have. */
export interface PackedNumber extends Omit<PreparedNumber, 'editions'> {
  readonly editions: readonly PackedEdition[];
  readonly buffer: SharedArrayBuffer;
}

/**
 * Gathers the bytes of a number's files where another thread finds them without
 * copying them. They cannot be handed over themselves: what made the number keeps
 * some of them for the next (fonts, a logo).
 */
export function packNumber({ editions, ...others }: PreparedNumber): PackedNumber {
  const starts = new Map<Uint8Array, number>();
  let length = 0;
  const packed = editions.map((edition) =>
    withFiles(edition, ({ bytes, ...file }): PackedFile => {
      let start = starts.get(bytes);
      if (start === undefined) {
        start = length;
        starts.set(bytes, start);
        length += bytes.byteLength;
      }
      return { ...file, start, length: bytes.byteLength };
    }),
  );
  const buffer = new SharedArrayBuffer(length);
  const whole = new Uint8Array(buffer);
  for (const [bytes, start] of starts) whole.set(bytes, start);
  return { ...others, editions: packed, buffer };
}

export function unpackNumber({ editions, buffer, ...others }: PackedNumber): PreparedNumber {
  return {
    ...others,
    editions: editions.map((edition) =>
      withFiles(edition, ({ start, length, ...file }) => ({ ...file, bytes: new Uint8Array(buffer, start, length) })),
    ),
  };
}

/** An edition whose files are written in another way. */
function withFiles<From, To>(
  edition: Omit<Edition, 'main' | 'variants' | 'companions'> & {
    readonly main: From;
    readonly variants?: readonly From[] | undefined;
    readonly companions: readonly From[];
  },
  change: (file: From) => To,
) {
  const { main, variants, companions, ...others } = edition;
  return {
    ...others,
    main: change(main),
    ...(variants && { variants: variants.map(change) }),
    companions: companions.map(change),
  };
}
