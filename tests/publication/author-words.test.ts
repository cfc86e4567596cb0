import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { TEXT_DIRECTIVES } from '../../src/markdown/directives/text-directive.ts';
import { DIRECTIVES } from '../../src/markdown/directives/understand.ts';
import { translator } from '../../src/messages/translate.ts';
import { hintOf, sentenceOf } from '../../src/problems/format-problem.ts';
import { formatOthers, groupProblems } from '../../src/problems/group-problems.ts';
import type { Problem } from '../../src/problems/problem.ts';
import { keyNamed, spellings } from '../../src/publication/author-names.ts';
import {
  KEY_NAMES,
  type KeyGroup,
  MODEL_NAMES,
  SWITCH_NAMES,
  VALUE_NAMES,
} from '../../src/publication/author-words.ts';
import { couponModels } from '../../src/publication/coupon-model-names.ts';
import { couponSchema } from '../../src/publication/coupon-schema.ts';
import { findNumbers } from '../../src/publication/find-numbers.ts';
import { loadPublication } from '../../src/publication/load-publication.ts';
import { readBodyAlone, readFrontMatter } from '../../src/publication/read-front-matter.ts';
import { frontMatterSchema, publicationSchema } from '../../src/publication/schemas.ts';
import { storySchema } from '../../src/publication/story-schema.ts';
import { themeSchema } from '../../src/publication/theme-schema.ts';
import { themeSettings } from '../../src/publication/theme-settings.ts';
import { folderWith } from './folder.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/keys.md'), 'utf8');
const code = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ');
const groups = Object.entries(KEY_NAMES) as [KeyGroup, Readonly<Record<string, readonly string[]>>][];

/** The names of all keys of a schema, at any depth. */
function keysOf(schema: z.core.$ZodType): readonly string[] {
  const keys: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, below] of Object.entries(value)) {
      if (name === 'properties') keys.push(...Object.keys(below));
      walk(below);
    }
  };
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return keys;
}

describe('the names that an author may write', () => {
  it('are there for every key of every schema, and for no other', () => {
    const author = groups.filter(([group]) => group !== 'theme').flatMap(([, names]) => Object.keys(names));
    const schemas = [publicationSchema, frontMatterSchema, storySchema, couponSchema].flatMap(keysOf);
    expect([...new Set(author)].sort()).toEqual([...new Set(schemas)].sort());
    expect(Object.keys(KEY_NAMES.theme).sort()).toEqual([...new Set(keysOf(themeSchema()))].sort());
    expect(Object.keys(MODEL_NAMES).sort()).toEqual(couponModels().sort());
  });

  it.each(groups)('mean one thing each in %s', (group, names) => {
    for (const [english, french] of Object.entries(names))
      for (const name of [english, ...french].flatMap(spellings))
        expect([name, keyNamed(name, group)?.english]).toEqual([name, english]);
  });

  it('stand in docs/keys.md, in the order of the table', () => {
    const rows = groups.flatMap(([, names]) =>
      Object.entries(names).map(([key, french]) => `| \`${key}\` | ${french.length > 0 ? code(french) : 'the same'} |`),
    );
    const values = Object.entries(VALUE_NAMES)
      .filter(([key]) => key !== 'span')
      .flatMap(([key, names]) =>
        Object.entries(names).map(
          ([value, french]) => `| \`${key}\` | \`${value}\` | ${french.length > 0 ? code(french) : 'the same'} |`,
        ),
      );
    const models = Object.entries(MODEL_NAMES).map(
      ([model, english]) => `| \`${model}\` | ${english.length > 0 ? code(english) : 'the same'} |`,
    );
    const shown = page.split('\n').filter((line) => /^\| (?:`|switches)/.test(line) && !/^\| `:/.test(line));
    expect(shown.filter((line) => !line.startsWith('| switches'))).toEqual([...rows, ...values, ...models]);
    expect(page).toContain(`| \`true\` | ${code(SWITCH_NAMES.true)} |`);
    expect(page).toContain(`| \`false\` | ${code(SWITCH_NAMES.false)} |`);
  });

  it('of directives and their attributes stand there too', () => {
    const rows = [...DIRECTIVES, ...TEXT_DIRECTIVES].map(
      ({ names, attributes }) => `| ${code(names)} | ${attributes.map((one) => code(one.names)).join('; ') || '—'} |`,
    );
    const shown = page.split('\n').filter((line) => /^\| `:/.test(line));
    expect(shown.map((line) => line.replace(/^\| [^|]*/, ''))).toEqual(rows);
  });
});

const told = (problem: Problem | undefined, language: 'fr' | 'en') => {
  if (!problem) throw new Error('no problem');
  return `${sentenceOf(problem, translator(language))} → ${hintOf(problem, translator(language))}`;
};
const number = (lines: string) => readFrontMatter('003.md', `---\n${lines}\n---\n\nDu texte.\n`);

describe('a number', () => {
  it('may be written in French throughout', () => {
    const { value, problems } = number(
      'NUMERO: 3\nDate: 2026-11\nTitre : Non\nchapo: Deux mots.\ncolonnes: 3\ntirage: 200\nlangue: br\nsigles: développer\ncoupon: non',
    );
    expect(problems).toEqual([]);
    expect(value?.frontMatter).toMatchObject({
      number: 3,
      title: 'Non',
      standfirst: 'Deux mots.',
      columns: 3,
      copies: 200,
      lang: 'br',
      abbreviations: 'expand',
      coupon: false,
    });
    expect(value?.places.title).toMatchObject({ line: 4, column: 9 });
  });

  it.each([
    ['numero: 3\ndate: 2026-11\ntitel: x\ntitre: Non', 'titel → titre\u202f?'],
    ['number: 3\ndate: 2026-11\ntitl: x\ntitle: Non', 'titl → title\u202f?'],
    ['number: 3\ndate: 2026-11\nchapu: x\ntitle: Non', 'chapu → chapô\u202f?'],
    ['numero: 3\ndate: 2026-11', 'titre: Non'],
    ['number: 3\ndate: 2026-11', 'title: Non'],
    ['numéro: trois\ndate: 2026-11\ntitre: Non', 'numéro: 3'],
    ['numero: 3\ndate: 2026-11\ntitre: #1 des', '«\u00a0titre\u00a0» est vide'],
    ['numero: 3\ndate: 2026-11\ntitre: Non\ntitle: Si', '«\u00a0titre\u00a0» et «\u00a0title\u00a0»'],
    ['numero: 3\ndate: 2026-11\ntitre: Non\nlangue: fr\nsigles: tout', 'développer'],
  ])('%j is told in its author’s words', (lines, says) =>
    expect(told(number(lines).problems[0], 'fr')).toContain(says),
  );

  it('without a key that has two names is told in the reader’s', () => {
    const [problem] = number('date: 2026-11').problems;
    expect(told(problem, 'fr')).toContain('«\u00a0numéro\u00a0» manque');
    expect(told(problem, 'en')).toContain('“number” is missing');
  });

  it('with keys of another generator is told of all of them at once', () => {
    const { problems } = number(
      'number: 3\ndate: 2026-11\ntitle: Non\nlayout: post\ntags: [a]\npermalink: /x\nauthor: moi\ndraft: false\ncategories: [c]\nslug: un',
    );
    const keys = ['layout', 'tags', 'permalink', 'author', 'draft', 'categories', 'slug'];
    expect(problems).toMatchObject(
      keys.map((field, index) => ({ code: 'field.unknown', values: { field }, place: { line: 5 + index, column: 1 } })),
    );
    const groups = groupProblems(problems);
    expect(groups).toHaveLength(1);
    expect(groups.map((group) => formatOthers(group, translator('en')))).toEqual([
      expect.stringContaining('tags (line 6), permalink (line 7), author (line 8)'),
    ]);
  });

  it('is found by its French name, where the rest cannot be read, and its language too', () => {
    const folder = folderWith({
      'publication.yaml': 'nom: Fil\n',
      'a.md': '---\nnuméro : 7\ndate: x\n---\n\nTexte.\n',
    });
    const publication = loadPublication(folder).value;
    if (!publication) throw new Error('no publication');
    expect([...(findNumbers(publication).value?.files.keys() ?? [])]).toEqual([7]);
    expect(readBodyAlone('a.md', '---\nlangue : br\n---\n\nTexte.\n', 1)?.frontMatter.lang).toBe('br');
  });
});

describe('a publication', () => {
  it('may be written in French throughout, its coupon too', () => {
    const folder = folderWith({
      'publication.yaml': `nom: Fil
devise: Un mot
mentions: Imprimé ici
contact: { courriel: a@b.fr, téléphone: 0123, adresse: ici, site: exemple.fr }
typographie: { ordinaux: non, milliers: faux }
relecture: { voie-publique: non }
couleurs: { accent: '#005bbb' }
coupon:
  modèle: adhésion
  titre: Adhérez
  emplacement: tête
  verso: réservé
  lignes:
    - - { nom: nom, libellé: Nom, genre: texte, obligatoire: oui, largeur: 6 }
      - { nom: avis, libellé: Avis, genre: un-choix, choix: [oui, non] }
    - - { nom: mot, libellé: Mot, genre: texte-long, lignes: 2, longueur max: 300 }
`,
    });
    const { value, problems } = loadPublication(folder);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({
      name: 'Fil',
      tagline: 'Un mot',
      legal: 'Imprimé ici',
      contact: { email: 'a@b.fr', phone: '0123', web: 'exemple.fr' },
      typography: { ordinals: false, thousands: false },
      check: { 'public-road': false },
      colours: { accent: '#005bbb' },
      coupon: {
        title: 'Adhérez',
        place: 'top',
        back: 'keep-clear',
        rows: [
          [
            { name: 'nom', required: true, width: 6 },
            { kind: 'one-of', choices: ['oui', 'non'] },
          ],
          [{ kind: 'long-text', lines: 2, maxLength: 300 }],
        ],
      },
    });
  });

  it('may have a theme whose settings are in French', () => {
    const folder = folderWith({
      'publication.yaml': 'nom: Fil\nthème: aspect\n',
      'aspect/print.yaml': `étend: origine
colonnes: 3
encadré: teinté
alignement: au-fer
page: { largeurMm: 200 }
texte: { corps: 9.5, chiffres: elzéviriens, plusGrand: 10 }
blancs: { intertitre2: { lignes: 2, croissance: 1 } }
`,
    });
    const publication = loadPublication(folder).value;
    if (!publication) throw new Error('no publication');
    expect(themeSettings(publication)).toEqual({
      value: {
        extends: 'default',
        columns: 3,
        box: 'tinted',
        align: 'ragged',
        page: { widthMm: 200 },
        body: { size: 9.5, figures: 'oldstyle', largest: 10 },
        white: { heading2: { lines: 2, growth: 1 } },
      },
      problems: [],
    });
  });

  it.each([
    ['coupon: { title: A, lignes: [[{ nom: a }]] }', 'libellé: Nom et prénom'],
    ['coupon: { titre: A, lignes: [[{ nom: a, libellé: A, genre: signature, choix: [b] }]] }', '«\u00a0choix\u00a0»'],
    ['coupon: { titre: A, lignes: [[{ nom: a, libellé: A, largeur: 20 }]] }', 'sans «\u00a0largeur\u00a0»'],
    ['coupon: { titre: A, lignes: [[{ nom: a, libellé: A, genre: truc }]] }', 'texte-long'],
    ['coupon: { titre: A, lignes: [[{ nom: a, libellé: A, genre: un-choix }]] }', 'choix: [Employé'],
    ['thème: absent', '«\u00a0thème\u00a0»'],
    ['relecture: { orthographe: peut-être }', 'orthographe: oui'],
  ])('is told of mistakes in its own words: %s', (line, says) => {
    const { problems } = loadPublication(folderWith({ 'publication.yaml': `nom: Fil\n${line}\n` }));
    expect(told(problems[0], 'fr')).toContain(says);
  });
});
