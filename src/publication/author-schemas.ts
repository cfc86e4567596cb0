import * as z from 'zod/mini';
import { KEY_NAMES, spellings, VALUE_NAMES } from './author-words.ts';
import { frontMatterSchema, publicationSchema } from './schemas.ts';

/** The schemas of what an author writes for editors that complete and check YAML, by file name. */
export function authorSchemas(): Readonly<Record<'publication' | 'front-matter', unknown>> {
  const options = { io: 'input', unrepresentable: 'any' } as const;
  return {
    publication: inBothLanguages(z.toJSONSchema(publicationSchema, options)),
    'front-matter': inBothLanguages(z.toJSONSchema(frontMatterSchema, options)),
  };
}

/** A JSON Schema that also knows the French names of keys and values. */
function inBothLanguages(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(inBothLanguages);
  if (!isRecord(schema)) return schema;
  const translated = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inBothLanguages(value)]));
  const { properties } = translated;
  if (!isRecord(properties)) return translated;
  const named = Object.entries(properties).flatMap(([key, value]) => {
    const own = withValueNames(key, value);
    const french = KEY_NAMES[key]?.flatMap(spellings) ?? [];
    return [key, ...french].map((name) => [name, own]);
  });
  return { ...translated, properties: Object.fromEntries(named) };
}

function withValueNames(key: string, schema: unknown): unknown {
  const names = VALUE_NAMES[key];
  if (!names || !isRecord(schema)) return schema;
  const both = (values: readonly unknown[]) =>
    values.flatMap((value) => [value, ...spellings(names[String(value)] ?? String(value))]);
  if (Array.isArray(schema.enum)) return { ...schema, enum: [...new Set(both(schema.enum))] };
  if (!Array.isArray(schema.anyOf)) return schema;
  const alternatives = schema.anyOf.map((one: unknown) => {
    if (!isRecord(one) || one.const === undefined) return one;
    const { const: value, ...rest } = one;
    return { ...rest, enum: [...new Set(both([value]))] };
  });
  return { ...schema, anyOf: alternatives };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
