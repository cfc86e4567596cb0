/**
 * A text that says all of a value: two values have the same one only when they are equal. It makes a part of a key of
 * what is made anew each time, and so is not the same as itself the next time: a style, a list of names.
 *
 * The type admits only values of which JSON says everything: no null (a list says it for undefined), no function, no
 * map, no date. Numbers are finite.
 */
export function valueKey<T>(value: T & Plain<T>): string {
  return JSON.stringify(value) ?? '';
}

/** The type itself where it is a primitive, or a list or an object of such; never for all others. */
export type Plain<T> = T extends string | number | boolean | undefined
  ? T
  : T extends Unsaid
    ? never
    : T extends object
      ? { readonly [Name in keyof T]: Plain<T[Name]> }
      : never;

/** Objects of which JSON does not say everything. */
type Unsaid =
  | ((...values: never) => unknown)
  | ReadonlyMap<unknown, unknown>
  | ReadonlySet<unknown>
  | ArrayBufferView
  | RegExp
  | { toJSON(): unknown };
