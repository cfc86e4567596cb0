/**
 * Works on several items at once, and gives the results in the order of the items.
 * @param items what is to be worked on
 * @param most so many items at once, those included that are done and wait for one before them
 * @param work begins the work on an item
 * @returns each item with its result
 * @throws what the work on an item has thrown, when its turn comes
 */
export async function* inOrder<Item, Result>(
  items: Iterable<Item>,
  most: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<readonly [Item, Result]> {
  const begun: (readonly [Item, Promise<Result>])[] = [];
  for (const item of items) {
    const result = work(item);
    // It is looked at when its turn comes, if it ever does.
    result.catch(() => undefined);
    begun.push([item, result]);
    if (begun.length < most) continue;
    const first = begun.shift();
    if (first) yield [first[0], await first[1]];
  }
  for (const [item, result] of begun) yield [item, await result];
}
