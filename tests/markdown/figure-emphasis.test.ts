import { expect, it } from 'vitest';
import { composeBody } from '../../src/markdown/compose-body.ts';
import { articleHtml } from '../../src/web/article-html.ts';

async function html(markdown: string): Promise<string> {
  const setting = { lang: 'fr', folder: '.', date: { year: 2026, month: 11 }, switches: undefined, expand: false };
  return articleHtml(await composeBody(markdown, setting, () => {}), 'fr').replace(/^<p>|<\/p>$/g, '');
}

it.each(['5*3*2', '2**3**4', '3*4 et 5*6', '10*20*30 cm', 'n*2*m', '2x*3y*4z', '1,5*2*3,5', '3*4'])(
  'marks inside a figure multiply: %s',
  async (text) => {
    expect((await html(`Soit ${text}.`)).replaceAll('\u00a0', ' ')).toBe(`Soit ${text}.`);
  },
);

it.each([
  ['in*croy*able', 'in<em>croy</em>able'],
  ['le **3**e étage', 'le <strong>3</strong><sup>e</sup> étage'],
  ['*2026*', '<em>2026</em>'],
  ['les *5 et 6* mai', 'les <em>5 et 6</em> mai'],
  ['**Art. 3**bis', '<strong>Art. 3</strong>bis'],
  ['5\\*3\\*2', '5*3*2'],
  ['*de 5*3*2 points*', '<em>de 5*3*2 points</em>'],
])('emphasis stays where it is one: %s', async (text, expected) => {
  expect((await html(`Ici, ${text} !`)).replaceAll('\u00a0', ' ')).toContain(expected);
});

it.each(['Un m**de, un f**k.', 'Les étudiant*es et salarié*es', 'Né le __/__/____'])(
  'keeps marks that hide letters or leave blanks: %s',
  async (text) => {
    expect(await html(text)).toBe(text);
  },
);
