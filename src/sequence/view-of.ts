/**
 * A view of bytes, wherever they lie in their buffer. It throws a RangeError where a number is read beyond their end,
 * and an engine reads through it as quickly as from the array itself.
 */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array | Uint8ClampedArray): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
