import { describe, expect, it } from 'vitest';
import { authorSchemas } from '../../src/publication/author-schemas.ts';

interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly unknown[];
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly description?: string;
}

const { publication, 'front-matter': number, story } = authorSchemas() as Readonly<Record<string, Schema>>;

/** The schema of a key, by its names from the outermost one. */
function at(schema: Schema | undefined, ...names: readonly string[]): Schema | undefined {
  let below = schema;
  for (const name of names) {
    // Of several forms the one that is a mapping; of a list its items.
    while (below && !below.properties)
      below = below.items ?? below.anyOf?.find(({ properties, anyOf }) => properties ?? anyOf);
    below = below?.properties?.[name];
  }
  return below;
}

const SWITCH = {
  type: ['boolean', 'string'],
  enum: [true, false, 'oui', 'vrai', 'yes', 'on', 'non', 'faux', 'no', 'off'],
};

describe('the schemas for editors', () => {
  it.each([
    ['a rule of typography', publication, ['typography', 'ordinals']],
    ['the same in French', publication, ['typographie', 'ordinaux']],
    ['something that a check looks for', publication, ['check', 'spelling']],
    ['the same in French', publication, ['relecture', 'orthographe']],
    ['whether a field is required', publication, ['coupon', 'rows', 'required']],
    ['whether a story has a large letter', story, ['lettrine']],
  ])('take a switch in both languages: %s', (_, schema, path) => expect(at(schema, ...path)).toMatchObject(SWITCH));

  it('take a number’s coupon for no switch between words: it may be a whole coupon', () => {
    expect(number?.properties?.coupon?.anyOf?.[0]).toEqual({ type: 'boolean' });
    expect(publication?.properties?.name).not.toHaveProperty('enum');
  });

  it.each([
    [number, ['abbreviations'], ['expand', 'développer', 'developper', 'développés', 'developpes']],
    [number, ['sigles'], ['expand', 'développer', 'developper', 'développés', 'developpes']],
    [number, ['liens'], ['notes', 'plain', 'simples']],
    [publication, ['coupon', 'back'], ['keep-clear', 'réservé', 'reserve', 'free', 'libre']],
    [story, ['ground'], ['tint', 'teinte', 'teinté', 'frame', 'cadre', 'encadré', 'encadre']],
  ])('take a value by all of its names, with and without accents, each once: %#', (schema, path, values) => {
    const { enum: known = [] } = at(schema, ...path) ?? {};
    expect(known.slice(0, values.length)).toEqual(values);
    expect(new Set(known).size).toBe(known.length);
  });

  it('take a count, or the name of one', () => {
    const side = at(publication, 'coupon', 'side');
    expect(side?.anyOf?.map(({ type }) => type)).toEqual(['integer', 'string']);
    expect(side?.anyOf?.[1]).toEqual({ type: 'string', enum: ['last', 'dernière', 'derniere', 'dernier'] });
    expect(at(story, 'span')?.anyOf?.map(({ enum: values }) => values)).toEqual([
      undefined,
      ['all', 'tout', 'toute', 'toutes'],
    ]);
    expect(side?.description).toContain('The side that it stands on');
  });

  it('ask for a key by any of its names, at any depth, and say nothing more of what is not asked for', () => {
    const accent = at(publication, 'colours', 'accent')?.anyOf;
    expect(accent?.map(({ type }) => type)).toEqual(['string', 'object']);
    expect(accent?.[1]?.allOf).toEqual([{ anyOf: [{ required: ['hex'] }] }]);
    expect(Object.keys(accent?.[1]?.properties ?? {})).toEqual(['hex', 'spot', 'ton-direct']);
    for (const schema of [publication, number, story, accent?.[1]]) expect(schema).not.toHaveProperty('required');
    expect(story).not.toHaveProperty('allOf');
    expect(at(publication, 'contact')).not.toHaveProperty('allOf');
  });

  it('have what a group holds below each of its names', () => {
    expect(Object.keys(at(publication, 'contact')?.properties ?? {})).toEqual([
      'email',
      'courriel',
      'e-mail',
      'phone',
      'téléphone',
      'telephone',
      'address',
      'adresse',
      'web',
      'site',
    ]);
    expect(at(publication, 'nom')).toEqual(at(publication, 'name'));
    expect(at(story, 'rubrique')).toMatchObject({ type: 'string', description: 'What stands above the headline.' });
  });
});
