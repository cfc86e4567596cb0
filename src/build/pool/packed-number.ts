import type { PreparedNumber } from '../build-number.ts';
import type { Edition } from '../edition.ts';
import type { OutputFile } from '../output-file.ts';

/** A file whose bytes are a stretch of a buffer that many share. */
interface PackedFile extends Omit<OutputFile, 'bytes'> {
  /** Whether that is the buffer of what numbers have in common, and not the number's own. */
  readonly isCommon: boolean;
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
  /** Of what all numbers of its thread have in common. */
  readonly common: SharedArrayBuffer;
}

/** Bytes side by side in a buffer, and where those of each begin. */
export interface Gathered {
  readonly buffer: SharedArrayBuffer;
  readonly starts: ReadonlyMap<Uint8Array, number>;
}

/** Copies the bytes of files into one buffer, the same bytes once. */
export function gather(files: readonly Pick<OutputFile, 'bytes'>[]): Gathered {
  const starts = new Map<Uint8Array, number>();
  let length = 0;
  for (const { bytes } of files) {
    if (starts.has(bytes)) continue;
    starts.set(bytes, length);
    length += bytes.byteLength;
  }
  const buffer = new SharedArrayBuffer(length);
  const whole = new Uint8Array(buffer);
  for (const [bytes, start] of starts) whole.set(bytes, start);
  return { buffer, starts };
}

/**
 * Gathers the bytes of a number's files where another thread finds them without
 * copying them. They cannot be handed over themselves: what made the number keeps
 * some of them for the next (fonts, a logo).
 * @param number as it was made
 * @param common what many numbers have in common, gathered once for all of them: a megabyte of fonts
 */
export function packNumber({ editions, ...others }: PreparedNumber, common: Gathered): PackedNumber {
  const own = gather(editions.flatMap(filesIn).filter(({ bytes }) => !common.starts.has(bytes)));
  const packed = editions.map((edition) =>
    withFiles(edition, ({ bytes, ...file }): PackedFile => {
      const isCommon = common.starts.has(bytes);
      const start = (isCommon ? common : own).starts.get(bytes) as number;
      return { ...file, isCommon, start, length: bytes.byteLength };
    }),
  );
  return { ...others, editions: packed, buffer: own.buffer, common: common.buffer };
}

export function unpackNumber({ editions, buffer, common, ...others }: PackedNumber): PreparedNumber {
  return {
    ...others,
    editions: editions.map((edition) =>
      withFiles(edition, ({ isCommon, start, length, ...file }) => ({
        ...file,
        bytes: new Uint8Array(isCommon ? common : buffer, start, length),
      })),
    ),
  };
}

function filesIn({ main, variants = [], companions }: Edition): readonly OutputFile[] {
  return [main, ...variants, ...companions];
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
