import { promisify } from 'node:util';
import { deflate as deflateWithCallback } from 'node:zlib';
import { itemAt } from '../../sequence/item-at.ts';
import { growingBytes } from './growing-bytes.ts';
import type { PlainPdf } from './plain-pdf.ts';

/** Objects in one stream: a reader unpacks them all to get at one. */
const TOGETHER = 200;
/** Streams that are deflated at once: there are four threads. */
const AT_ONCE = 8;

/** Where an object is found: at an offset, or as one of those in a stream. */
type Place = { readonly offset: number } | { readonly stream: number; readonly index: number };

/**
 * The same document with all objects that are not streams themselves gathered
 * and compressed (ISO 32000-1, 7.5.7), and its cross-references as a stream
 * (7.5.8). The structure tree and the form are hundreds of small dictionaries
 * that resemble each other: they become a fifth of their size.
 */
export async function packObjects({ bytes, offsets, trailer }: PlainPdf): Promise<Uint8Array> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const written = growingBytes();
  const places: Place[] = [];
  const write = (part: Uint8Array) => written.add(part);
  const here = () => ({ offset: written.all().length });
  const writeStream = (number: number, entries: string, packed: Uint8Array) => {
    places[number] = here();
    const head = `${number} 0 obj\n<< ${entries} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
    write(Buffer.from(head, 'latin1'));
    write(packed);
    write(END_OF_STREAM);
  };

  const objects = objectsOf(source, offsets);
  write(
    source.subarray(
      0,
      offsets.reduce((first, offset) => Math.min(first, offset), source.length),
    ),
  );
  for (const { number, source: whole } of objects.filter(({ isStream }) => isStream)) {
    places[number] = here();
    write(whole);
  }
  const gathered = objects.filter(({ isStream }) => !isStream);
  let next = offsets.length + 1;
  for (const { group, first, content } of await packedGroups(gathered)) {
    for (const [index, { number }] of group.entries()) places[number] = { stream: next, index };
    writeStream(next++, `/Type /ObjStm /N ${group.length} /First ${first}`, content);
  }
  const start = here();
  places[next] = start;
  writeStream(
    next,
    `/Type /XRef /Size ${next + 1} /W [1 4 2] ${trailer}`,
    await deflate(table(places, next + 1), SMALLEST),
  );
  write(Buffer.from(`startxref\n${start.offset}\n%%EOF\n`));
  // Of its own length: what it grew in is larger.
  return written.all().slice();
}

const deflate = promisify(deflateWithCallback);
/** Small dictionaries resemble each other over long distances. */
const SMALLEST = { level: 9 };

/** Streams of so many objects, some of them deflated by threads beside each other: each takes a quarter of a megabyte. */
async function packedGroups(objects: readonly WrittenObject[]) {
  const groups = Array.from({ length: Math.ceil(objects.length / TOGETHER) }, (_, index) =>
    objects.slice(index * TOGETHER, (index + 1) * TOGETHER),
  );
  const packed: PackedGroup[] = [];
  for (let at = 0; at < groups.length; at += AT_ONCE)
    packed.push(...(await Promise.all(groups.slice(at, at + AT_ONCE).map(packedGroup))));
  return packed;
}

async function packedGroup(group: readonly WrittenObject[]): Promise<PackedGroup> {
  const { first, content } = objectStream(group);
  return { group, first, content: await deflate(content, SMALLEST) };
}

/** A stream of objects, deflated. */
interface PackedGroup {
  readonly group: readonly WrittenObject[];
  /** Where the first of them begins in the content. */
  readonly first: number;
  readonly content: Uint8Array;
}

interface WrittenObject {
  readonly number: number;
  /** From « 12 0 obj » to « endobj ». */
  readonly source: Buffer;
  readonly isStream: boolean;
}

/** The objects by their numbers. */
function objectsOf(source: Buffer, offsets: readonly number[]): WrittenObject[] {
  const starts = [...offsets].sort((one, other) => one - other);
  const following = new Map(starts.map((start, index) => [start, starts[index + 1]]));
  return offsets.map((offset, index) => {
    const whole = source.subarray(offset, following.get(offset) ?? source.lastIndexOf('\nxref\n') + 1);
    // A dictionary ends otherwise, whatever its strings say.
    return { number: index + 1, source: whole, isStream: whole.subarray(-END_OF_STREAM.length).equals(END_OF_STREAM) };
  });
}

const END_OF_STREAM = Buffer.from('\nendstream\nendobj\n');
const END_OF_OBJECT = Buffer.from('\nendobj\n');

/** Numbers and offsets of the objects, then the objects. */
function objectStream(objects: readonly WrittenObject[]): { readonly first: number; readonly content: Uint8Array } {
  const bodies = objects.map(({ source }) =>
    source.subarray(source.indexOf('\n') + 1, source.length - END_OF_OBJECT.length + 1),
  );
  let at = 0;
  const index = objects.map(({ number }, position) => {
    const entry = `${number} ${at}`;
    at += itemAt(bodies, position).length;
    return entry;
  });
  const head = Buffer.from(`${index.join(' ')}\n`);
  return { first: head.length, content: Buffer.concat([head, ...bodies]) };
}

/** An entry of seven bytes for each object number: its type, an offset or a stream, a generation or an index. */
function table(places: readonly Place[], count: number): Uint8Array {
  const entries = Buffer.alloc(count * 7);
  entries.writeUInt16BE(0xffff, 5);
  for (let number = 1; number < count; number++) {
    const place = itemAt(places, number);
    const standsAlone = 'offset' in place;
    entries.writeUInt8(standsAlone ? 1 : 2, number * 7);
    entries.writeUInt32BE(standsAlone ? place.offset : place.stream, number * 7 + 1);
    entries.writeUInt16BE(standsAlone ? 0 : place.index, number * 7 + 5);
  }
  return entries;
}
