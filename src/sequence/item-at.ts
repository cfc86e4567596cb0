/**
 * The item at an index that stands in the sequence; one that does not is a bug.
 *
 * @param items an array, or numbers in a typed array
 * @param index from 0; unlike that of `Array.at`, never counted from the end
 * @throws RangeError where the sequence has no such item
 *
 * All callers share this function, so the engine cannot know which kind of
 * array it will meet: an access costs some five nanoseconds instead of one.
 * Loops over the bytes of pictures and fonts therefore read through `viewOf`, and those over other numbers that are
 * always there say `numbers[i] as number`.
 */
export function itemAt<T>(items: ArrayLike<T>, index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} among ${items.length}`);
  return item;
}
