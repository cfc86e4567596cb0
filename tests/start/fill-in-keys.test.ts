import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fillInKeys, yamlText } from '../../src/start/fill-in-keys.ts';

const TEMPLATE = `# Le nom : en grand.
name: La Ligne
# section: Centres d'appels
# contact:
#   email: a@exemple.fr
#   phone: 02
lang: fr
`;

describe('fillInKeys', () => {
  it('writes the keys that have a value, and leaves the others as they are', () => {
    expect(fillInKeys(TEMPLATE, { name: 'Le Lien', 'contact.email': 'b@exemple.fr' })).toBe(`# Le nom : en grand.
name: Le Lien
# section: Centres d'appels
contact:
  email: b@exemple.fr
#   phone: 02
lang: fr
`);
  });

  it('changes nothing without a value', () => {
    expect(fillInKeys(TEMPLATE, {})).toBe(TEMPLATE);
  });
});

describe('yamlText', () => {
  it.each([
    'Le #1 des ventes',
    '#1',
    "L'Écho : « quoi ? »",
    '0243000000',
    'yes',
    'a: b',
    '- tiret',
    '"entre guillemets"',
    "l'un # l'autre",
    '@ici',
    '{accolade}',
    ' '.repeat(3).concat('blancs'),
    'x'.repeat(200).concat(' ', 'y'.repeat(200)),
  ])('keeps %s what it is, on one line', (text) => {
    const written = yamlText(text);
    expect(written).not.toContain('\n');
    expect(String(parse(`key: ${written}`).key)).toBe(text);
  });
});
