import { describe, expect, it } from 'vitest';
import { parseYaml } from '../../src/publication/yaml-document.ts';
import { FAR_FROM_SQUARE, growth } from '../inspectors/cpu-time.ts';

function read(source: string) {
  const typedKeys = new Set(['width', 'required']);
  return parseYaml({ file: 'a.yaml', source, start: 0, end: source.length, keys: 'publication', typedKeys });
}

function told(source: string) {
  return read(source).problems.map(({ severity, code, values, place }) => {
    expect(severity).toBe('warning');
    return [code, values.lost, values.line, place?.line, place?.column, place?.length];
  });
}

describe('a comma between braces', () => {
  it.each([
    [
      'contact: { adresse: 4, rue des Écoles, 72000 Le Mans, courriel: ape@exemple.fr }\n',
      'rue des Écoles, 72000 Le Mans',
      'contact: { adresse: "4, rue des Écoles, 72000 Le Mans", courriel: ape@exemple.fr }',
      [1, 22, 31],
    ],
    [
      'coupon:\n  lignes:\n    - - { nom: o, libellé: Orangettes à 6,50 €, largeur: 4 }\n',
      '50 €',
      '- - { nom: o, libellé: "Orangettes à 6,50 €", largeur: 4 }',
      [3, 42, 5],
    ],
    [
      "coupon:\n  lignes:\n    - - { nom: a, libellé: Nom, prénom de l'enfant, obligatoire: oui }\n",
      "prénom de l'enfant",
      '- - { nom: a, libellé: "Nom, prénom de l\'enfant", obligatoire: oui }',
      [3, 31, 20],
    ],
    [
      'contact: {\n  adresse: 4, rue des Écoles,\n    Le Mans,\n  courriel: ape@exemple.fr\n}\n',
      'rue des Écoles, Le Mans',
      'adresse: "4, rue des Écoles, Le Mans"',
      [2, 13, 17],
    ],
    [
      'coupon:\n  lignes:\n    - - { nom: a, libellé: Choix, aide, secours, largeur: 4 }\n',
      'aide, secours',
      '- - { nom: a, libellé: "Choix, aide, secours", largeur: 4 }',
      [3, 33, 15],
    ],
  ])('in a text is told with the whole line: %j', (source, lost, line, place) => {
    expect(told(source)).toEqual([['yaml.comma-lost', lost, line, ...place]]);
  });

  it('in several texts of a line is told for each, with the line that mends all', () => {
    const line = 'lignes: [[{ libellé: "Nom, prénom", largeur: 4 }, { libellé: "Rue, ville" }]]';
    expect(told('coupon:\n  lignes: [[{ libellé: Nom, prénom, largeur: 4 }, { libellé: Rue, ville }]]\n')).toEqual([
      ['yaml.comma-lost', 'prénom', line, 2, 27, 8],
      ['yaml.comma-lost', 'ville', line, 2, 65, 7],
    ]);
  });

  it('takes nothing from the other keys, and leaves none that is not one', () => {
    const { value } = read('contact: { adresse: 4, rue des Écoles, courriel: ape@exemple.fr }\n');
    expect(value?.data()).toEqual({ contact: { address: '4', email: 'ape@exemple.fr' } });
  });

  it('before a known key without a colon leaves it without a value, which is told', () => {
    const source = 'coupon:\n  lignes:\n    - - { nom: a, libellé: Nom, obligatoire }\n';
    expect(told(source)).toEqual([['yaml.no-value', '', '', 3, 33, 11]]);
  });

  it.each([
    'contact: { adresse: "4, rue des Écoles", courriel: ape@exemple.fr, }\n',
    'contact: { adresse: , courriel: ape@exemple.fr }\n',
    'contact: { adresse: "4, rue", zzzz }\n',
    'coupon: { lignes: [[{ nom: a, largeur: 4, zzzz }]] }\n',
  ])('between keys is none of these: %j', (source) => {
    expect(told(source)).toEqual([]);
  });
});

describe('a comma between brackets', () => {
  it('that stands in a number is told', () => {
    expect(told('choix: [Pizza à 6,50 €, Quiche, salade à 5 €]\n')).toEqual([
      ['yaml.decimal-comma', 'Pizza à 6,50 €', 'choix: ["Pizza à 6,50 €", Quiche, salade à 5 €]', 1, 9, 14],
    ]);
    expect(told('choix: [Pizza 6,50 €,Quiche 5,20 €]\n').map(([, , line]) => line)).toEqual([
      'choix: ["Pizza 6,50 €","Quiche 5,20 €"]',
      'choix: ["Pizza 6,50 €","Quiche 5,20 €"]',
    ]);
    expect(told('choix: [1,5 kg, 2 kg]\n')).toHaveLength(1);
  });

  it.each(['[1,2,3]', '[2012,2013]', '[1, 2]', '[Salle 1,2 ou 3]', '["à 6,50 €", b]', '[Lot 1,Lot 2]', '[A1,B2, C3]'])(
    'that parts items is not: %j',
    (list) => {
      expect(told(`choix: ${list}\n`)).toEqual([]);
    },
  );
});

it('is found in time in proportion to the text', async () => {
  const look = (count: number) => {
    const source = `choix: [${'a 6,50 €, '.repeat(count * 20)}b]\nrows:\n${'  - { a: b, c }\n'.repeat(count)}`;
    expect(told(source).length).toBeGreaterThan(count);
  };
  expect(await growth(look, 15)).toBeLessThan(FAR_FROM_SQUARE);
});
