// What dist/bulletin.cjs exports besides the modules that the start asks for: the Node API, what threads run, and what the
// package's own build asks for.

/** Loads the Node API: only those who import the package need it. */
export async function loadApi(): Promise<typeof import('./index.ts')> {
  return import('./index.ts');
}

/** JSON Schemas of what an author writes, by file name. */
export async function jsonSchemas(): Promise<Readonly<Record<string, unknown>>> {
  const schemas = await import('./publication/author-schemas.ts');
  return schemas.authorSchemas();
}

/** What a thread runs that makes some of many numbers. */
export async function loadNumberThread(): Promise<unknown> {
  const { numberThread } = await import('./build/pool/number-thread.ts');
  return numberThread();
}

/** The tables that shape plain text of a face, of a TrueType file. */
export async function pairTables(file: Uint8Array): Promise<Uint8Array> {
  const { makePairTables } = await import('./fonts/make-pair-tables.ts');
  return makePairTables(file);
}
