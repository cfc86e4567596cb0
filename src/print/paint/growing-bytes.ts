/** Bytes to which others can be added. */
export interface GrowingBytes {
  add(bytes: Uint8Array): void;
  /** All of them, until more are added. */
  all(): Uint8Array;
}

const FIRST_ROOM = 1 << 16;

/** No bytes yet. Where there is no room for more, they move into twice the room. */
export function growingBytes(): GrowingBytes {
  let room = new Uint8Array(FIRST_ROOM);
  let length = 0;
  return {
    add(bytes) {
      const needed = length + bytes.length;
      if (needed > room.length) {
        const larger = new Uint8Array(Math.max(needed, room.length * 2));
        larger.set(room.subarray(0, length));
        room = larger;
      }
      room.set(bytes, length);
      length = needed;
    },
    all: () => room.subarray(0, length),
  };
}
