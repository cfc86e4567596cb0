/**
 * Makes a value when it is first asked for, and gives the same one from then on. In a module it stands for a constant
 * that takes time to make and that few runs need: nothing in a run may change what it makes.
 */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
