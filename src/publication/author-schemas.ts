import * as z from 'zod/mini';
import { allKeyNames, groupBelow, spellings } from './author-names.ts';
import { type KeyGroup, SWITCH_NAMES, SWITCHES, VALUE_NAMES } from './author-words.ts';
import { frontMatterSchema, publicationSchema } from './schemas.ts';
import { storySchema } from './story-schema.ts';

/** The schemas of what an author writes for editors that complete and check YAML, by file name. */
export function authorSchemas(): Readonly<Record<'publication' | 'front-matter' | 'story', unknown>> {
  const options = { io: 'input', unrepresentable: 'any' } as const;
  return {
    publication: inBothLanguages(z.toJSONSchema(publicationSchema, options), 'publication'),
    'front-matter': inBothLanguages(z.toJSONSchema(frontMatterSchema, options), 'number'),
    story: inBothLanguages(z.toJSONSchema(storySchema, options), 'story'),
  };
}

/** A JSON Schema that also knows the French names of keys and values. */
function inBothLanguages(schema: unknown, group: KeyGroup | undefined): unknown {
  if (Array.isArray(schema)) return schema.map((one) => inBothLanguages(one, group));
  if (!isRecord(schema)) return schema;
  const { properties, required, ...others } = schema;
  const translated = Object.fromEntries(
    Object.entries(others).map(([key, value]) => [key, inBothLanguages(value, group)]),
  );
  if (!isRecord(properties)) return { ...translated, ...(required !== undefined && { required }) };
  const named = Object.entries(properties).flatMap(([key, value]) => {
    const own = withValueNames(key, group, inBothLanguages(value, groupBelow(group, key)));
    return typed(key, group).map((name) => [name, own]);
  });
  // A key that is asked for may have any of its names.
  const asked = Array.isArray(required) ? required.map(String) : [];
  const alternatives = asked.map((key) => ({ anyOf: typed(key, group).map((name) => ({ required: [name] })) }));
  return {
    ...translated,
    properties: Object.fromEntries(named),
    ...(alternatives.length > 0 && { allOf: alternatives }),
  };
}

/** What a key may be typed as. */
function typed(key: string, group: KeyGroup | undefined): readonly string[] {
  return [...new Set(allKeyNames(key, group).flatMap(spellings))];
}

function withValueNames(key: string, group: KeyGroup | undefined, schema: unknown): unknown {
  if (!isRecord(schema)) return schema;
  if (schema.type === 'boolean' && (group === 'typography' || group === 'check' || SWITCHES.has(key)))
    return { ...schema, type: ['boolean', 'string'], enum: [true, false, ...SWITCH_NAMES.true, ...SWITCH_NAMES.false] };
  const names = VALUE_NAMES[key];
  if (!names) return schema;
  const both = (values: readonly unknown[]) =>
    values.flatMap((value) => [value, ...(names[String(value)] ?? []).flatMap(spellings)]);
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
