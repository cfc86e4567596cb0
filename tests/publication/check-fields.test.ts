import { describe, expect, it } from 'vitest';
import { translator } from '../../src/messages/translate.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { bulletinFile, folderWith } from './folder.ts';

/** The sentence of each problem and what would be right, in a language. */
const told = (problems: readonly Problem[], language: 'fr' | 'en') =>
  problems.map((problem) => `${sentenceOf(problem, translator(language))} → ${hintOf(problem, translator(language))}`);

const ofPublication = (yaml: string, language: 'fr' | 'en' = 'en') =>
  told(loadPublication(folderWith({ 'publication.yaml': yaml })).problems, language);
const ofNumber = (lines: string, language: 'fr' | 'en' = 'en') =>
  told(readFrontMatter('003.md', bulletinFile(lines)).problems, language);
const KEYS = 'number: 3\ndate: 2026-11\ntitle: Non';

describe('the keys that are known', () => {
  it('are told in the language that the others of the file are in', () => {
    const sentence = 'the key “zzzzzz” is unknown and has no effect → the keys known here are: ';
    expect(ofPublication('name: Fil\ncontact: { zzzzzz: x }')).toEqual([`${sentence}email, phone, address, web`]);
    expect(ofPublication('nom: Fil\ncontact: { zzzzzz: x }')).toEqual([
      `${sentence}courriel, téléphone, adresse, site`,
    ]);
  });

  it('are told in the reader’s language where the file is in none', () => {
    const known = (language: 'fr' | 'en') =>
      ofNumber('date: 2026-11\nzzzzzz: x', language).find((one) => one.includes('zzzzzz'));
    expect(known('en')).toContain('the keys known here are: number, date, label, when, title, ');
    expect(known('fr')).toContain('les clés connues ici sont\u00a0: numéro, date, libellé, quand, titre, ');
  });

  it('are told where a group of them is expected', () => {
    expect(ofPublication('name: Fil\ncontact: nous')).toEqual([
      '“contact” takes a group of keys, but nous is found → write the keys below it, indented: email, phone, address, web',
    ]);
  });
});

it('a short key is not taken for one in the other language', () => {
  expect(ofPublication('nom: Fil\npage: x')).toEqual([expect.stringContaining('are: nom, devise, ')]);
  expect(ofPublication('nom: Fil\npublihser: x')).toEqual([expect.stringContaining('→ publihser → publisher?')]);
});

describe('a key without a value', () => {
  it('is told where it is unknown', () => {
    expect(ofPublication('name: Fil\nsous-titre:\ncontact: { zzzz: }')).toEqual([
      expect.stringContaining('the key “zzzz” is unknown'),
      expect.stringContaining('the key “sous-titre” is unknown'),
    ]);
    expect(ofNumber(`${KEYS}\ntruc:`)).toEqual([expect.stringContaining('the key “truc” is unknown')]);
    expect(ofPublication('name: Fil\ncontact: { address: "4, rue", zzzz }')).toEqual([
      expect.stringContaining('the key “zzzz” is unknown'),
    ]);
  });

  it('is absent where it is known, here or by another generator', () => {
    expect(ofPublication('name: Fil\ncontact:\nlogo:\ncoupon: { }\ncolours: { accent: }')).not.toContainEqual(
      expect.stringContaining('unknown'),
    );
    expect(ofNumber(`${KEYS}\ntags:\nlayout:\nkicker:\nchapô:\ntitre:`)).toEqual([]);
  });
});

describe('a key that is not indented below its group', () => {
  const hint = (above: string) => ` → write it below “${above}:”, with two spaces before it`;

  it('is told where it belongs', () => {
    expect(ofPublication('nom: Fil\ncontact:\ncourriel: a@b.fr\nsite: https://b.fr\nadresse: 4 rue A')).toEqual([
      `“courriel” has no effect here: it is a key of “contact”${hint('contact')}`,
      `“adresse” has no effect here: it is a key of “contact”${hint('contact')}`,
    ]);
    expect(ofPublication("name: Fil\ncolours:\naccent: '#005bbb'")).toEqual([
      `“accent” has no effect here: it is a key of “colours”${hint('colours')}`,
    ]);
    expect(ofPublication('nom: Fil\ncontact:\n  courriel: a@b.fr\nadresse: 4 rue A')).toEqual([
      `“adresse” has no effect here: it is a key of “contact”${hint('contact')}`,
    ]);
  });

  it('is unknown like others where it does not follow the group, or where the group has it', () => {
    for (const yaml of [
      'name: Fil\naddress: 4 rue A\ncontact: { email: a@b.fr }',
      'name: Fil\ncontact: { address: 5 rue B }\naddress: 4 rue A',
      'name: Fil\ncontact: { email: a@b.fr }\nlang: fr\naddress: 4 rue A',
      'name: Fil\ncoupon: vote\ninstruction: a',
    ])
      expect(ofPublication(yaml)).toEqual([expect.stringContaining('is unknown')]);
  });
});

describe('the values that are known', () => {
  const kinds = (yaml: string) => ofPublication(yaml)[0]?.split(' → ')[1];

  it('are told in the language of the keys', () => {
    expect(kinds('name: Fil\ncoupon: { title: A, rows: [[{ name: a, label: A, kind: zzz }]] }')).toMatch(
      /^the kinds are: text, long-text, email, /,
    );
    expect(kinds('nom: Fil\ncoupon: { titre: A, lignes: [[{ nom: a, libellé: A, genre: zzz }]] }')).toMatch(
      /^the kinds are: texte, texte-long, courriel, /,
    );
  });
});

describe('an example', () => {
  it('is one of a coupon for what a coupon lacks', () => {
    expect(ofPublication('nom: Fil\ncoupon: { titre: "", lignes: [[{ nom: "", libellé: A }]] }', 'fr')).toEqual([
      expect.stringContaining('titre: Bulletin d’adhésion'),
      expect.stringContaining('nom: nom'),
    ]);
  });

  it('is the first line of a file that has no keys, in the reader’s language', () => {
    expect(ofPublication('')[0]).toContain('→ for example: name: Au bout du fil !');
    expect(ofPublication('', 'fr')[0]).toContain('nom: Au bout du fil !');
    expect(ofNumber('Un texte')[0]).toContain('→ for example: number: 3');
    expect(ofNumber('Un texte', 'fr')[0]).toContain('numéro: 3');
  });

  it('is a value of the key, or three dots', () => {
    expect(ofNumber('number: 3\ndate: 2026-11\ntitle: [a]')).toEqual([
      '“title” takes text, but a list is found → write for example: title: Non à l’uniformisation !',
    ]);
    expect(ofPublication('name: Fil\ntagline: [a]')).toEqual([
      '“tagline” takes text, but a list is found → write for example: tagline: …',
    ]);
  });
});

describe('a value in lists', () => {
  it('is told by the key that they stand at', () => {
    expect(ofPublication('name: Fil\ncoupon: { title: A, rows: [[5]] }')[0]).toContain('“rows” is a list of rows');
  });
});

describe('a text that goes on one line', () => {
  it('is shown as it should be written where it has several', () => {
    expect(ofNumber('number: 3\ndate: 2026-11\ntitle: "Non\\n  et non"')).toEqual([
      '“title” goes on one line, and the value has several → write: title: "Non et non"',
    ]);
  });

  it('is told of a character that cannot be printed, by its name', () => {
    expect(ofNumber('number: 3\ndate: 2026-11\ntitle: "N\\u0007on"')[0]).toContain(
      '“title” holds a control character, U+0007',
    );
  });
});

describe('a date that does not exist', () => {
  it.each(['"2012-02-30"', "'2012-02-30'", '2012-02-30'])('is told with the days of its month: %s', (date) => {
    expect(ofNumber(`number: 3\ntitle: Non\ndate: ${date}`)).toEqual([
      expect.stringContaining('does not exist: that month has 29 days → the day goes from 01 to 29 here'),
    ]);
  });
});

describe('a key without effect', () => {
  it('of stories only is told as such, even if other generators have it too', () => {
    expect(ofNumber(`${KEYS}\nauthor: moi`)[0]).toMatch(/^“author” /);
    const codes = (lines: string) => readFrontMatter('003.md', bulletinFile(lines)).problems.map(({ code }) => code);
    expect(codes(`${KEYS}\nauthor: moi`)).toEqual(['field.paper-only']);
    expect(codes(`${KEYS}\nlayout: post\nkicker: Paris`)).toEqual(['field.paper-only', 'field.unknown']);
    expect(codes(`${KEYS}\nlayout: post\nauthor: moi`)).toEqual(['field.unknown', 'field.unknown']);
  });
});
