/** A finished PDF whose objects each stand by themselves, with what is needed to find them. */
export interface PlainPdf {
  readonly bytes: Uint8Array;
  /** Where each object starts, by its number less one. */
  readonly offsets: readonly number[];
  /** Entries that the trailer owes, without `Size`, as PDF source. */
  readonly trailer: string;
}

/** An entry of the table has twenty bytes, of which the first ten are the digits of an offset. */
const ENTRY_BYTES = 20;
const OFFSET_DIGITS = 10;

/** Finds a file's objects by its own table of cross-references (ISO 32000-1, 7.5.4) and its trailer (7.5.5). */
export function readPlainPdf(bytes: Uint8Array): PlainPdf {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(source.toString('latin1', Math.max(0, source.length - 64)));
  const end = source.toString('latin1', Number(start?.[1]));
  const table = /^xref\s+0 (\d+)\s+/.exec(end);
  const trailer = /trailer\s*<<(.*)>>\s*startxref/s.exec(end)?.[1];
  if (!table || trailer === undefined) throw new Error('a PDF has no table of cross-references');
  // The table's first entry is no object: it heads the list of those that are free.
  const first = table[0].length + ENTRY_BYTES;
  const offsets = Array.from({ length: Number(table[1]) - 1 }, (_, index) => {
    const at = first + index * ENTRY_BYTES;
    return Number(end.slice(at, at + OFFSET_DIGITS));
  });
  return {
    bytes,
    offsets,
    trailer: trailer
      .replace(/\/Size \d+/, '')
      .trim()
      .replace(/\s+/g, ' '),
  };
}
