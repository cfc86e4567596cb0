import type * as z from 'zod/mini';
import type { InBothLanguages } from '../messages/translate.ts';
import type { YamlDocument } from './yaml-document.ts';
import type { FieldPath } from './yaml-range.ts';

/** The keys that an object of the schema knows; none where the schema holds no object. */
export function keysAt(schema: z.ZodMiniType, path: FieldPath): readonly string[] {
  let at: unknown = schema;
  for (const key of path) {
    const shape = definitionOf(at);
    at = shape?.type === 'array' ? shape.element : shape?.shape?.[key];
  }
  return Object.keys(definitionOf(at)?.shape ?? {});
}

interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string | number, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

function definitionOf(schema: unknown): Definition | undefined {
  const definition = (schema as { def?: Definition } | undefined)?.def;
  if (definition?.type === 'optional') return definitionOf(definition.innerType);
  // Where a value may be of several forms, the one that is a mapping.
  if (definition?.type === 'union') return definition.options?.map(definitionOf).find((option) => option?.shape);
  return definition;
}

/** The keys that may stand below a path, in one line, as their author calls them. */
export function keyWords(schema: z.ZodMiniType, document: YamlDocument, path: FieldPath): InBothLanguages {
  const words = keysAt(schema, path).map((key) => document.keyWord([...path, key]));
  return inBoth((word) => words.map(word).join(', '));
}

/** A text with words of an author, which may have names in both languages. */
export function inBoth(say: (word: (one: string | InBothLanguages) => string) => string): InBothLanguages {
  const inLanguage = (language: keyof InBothLanguages) => say((one) => (typeof one === 'string' ? one : one[language]));
  return { fr: inLanguage('fr'), en: inLanguage('en') };
}
