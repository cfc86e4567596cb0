import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import { joinedLinesRule } from '../../../src/markdown/misread/joined-lines.ts';
import { leftTexts } from '../../../src/markdown/misread/left-text.ts';
import { parseBody } from '../../../src/markdown/processor.ts';

/** How many lines each note names. */
async function joinedIn(markdown: string): Promise<readonly unknown[]> {
  const told: unknown[] = [];
  await parseBody(markdown, { lang: 'fr', date: { year: 2026, month: 11 } }, (_, code, values) => {
    if (code === 'misread.joined-lines' || code === 'misread.typed-columns') told.push([values.lines, values.instead]);
  });
  return told;
}

describe('lines that Markdown runs on', () => {
  it.each([
    ['a closing', "Cordialement,\nL'équipe de l'APE", [[2, 'Cordialement,\\']]],
    ['a closing before small letters', "Cordialement,\nl'équipe de l'APE", [[2, 'Cordialement,\\']]],
    ['a closing below a text', 'Nous comptons sur vous.\nMerci à tous,\nMarie', [[2, 'Merci à tous,\\']]],
    ['an English closing', 'Kind regards,\nThe choir', [[2, 'Kind regards,\\']]],
    ['an opening', 'Chers parents,\nLa kermesse aura lieu le 27 juin.', [[2, 'Chers parents,\\']]],
    ['a menu', 'Lundi : pâtes\nMardi : poisson\nJeudi : lentilles', [[3, 'Lundi : pâtes\\']]],
    ['a menu in small letters', 'lundi : pâtes\nmardi : poisson', [[2, 'lundi : pâtes\\']]],
    ['a menu with days in bold', '**Lundi** : pâtes\n**Mardi** : poisson', [[2, '**Lundi** : pâtes\\']]],
    ['a menu without days', 'Salade verte\nPoulet rôti\nTarte aux pommes', [[3, 'Salade verte\\']]],
    ['prices', 'Adulte : 8 €\nEnfant : 5 €', [[2, 'Adulte : 8 €\\']]],
    ['prices without a colon', 'Adulte 8 €\nEnfant 5 €', [[2, 'Adulte 8 €\\']]],
    ['prices behind tabs', 'adulte\t8 €\nenfant\t5 €', [[2, '| adulte | 8 € |']]],
    ['prices behind dots', 'Adulte ...... 8 €\nEnfant ...... 5 €', [[2, 'Adulte ...... 8 €\\']]],
    ['prices behind blanks', 'Adulte     8 €\nEnfant     5 €', [[2, '| Adulte | 8 € |']]],
    ['prices below a title', 'Tarifs :\nAdulte : 8 €\nEnfant : 5 €', [[2, 'Adulte : 8 €\\']]],
    ['prices in a quotation', '> Adulte : 8 €\n> Enfant : 5 €', [[2, 'Adulte : 8 €\\']]],
    ['prices in an item', '- Adulte : 8 €\n  Enfant : 5 €', [[2, 'Adulte : 8 €\\']]],
    ['hours', '9 h – accueil\n10 h – conférence\n12 h – repas', [[3, '9 h – accueil\\']]],
    ['hours behind places', 'Messe à 10 h 30\nVêpres à 17 h', [[2, 'Messe à 10 h 30\\']]],
    ['opening hours', 'Lundi 9 h – 12 h\nMardi 14 h – 17 h', [[2, 'Lundi 9 h – 12 h\\']]],
    ['blanks to be filled in', 'Nom : ______\nPrénom : ______', [[2, 'Nom : ______\\']]],
    ['a title in bold', '**La kermesse**\nSamedi 27 juin, venez nombreux.', [[2, '**La kermesse**\\']]],
    ['an office above a name', 'Le président,\nM. Guilloteau', [[2, 'Le président,\\']]],
    ['an office below a text', 'Nous comptons sur vous.\nPour le bureau,\nMarie Dupont', [[2, 'Pour le bureau,\\']]],
    ['an office of a society', 'La secrétaire de l’APE,\nJ. Le Goff', [[2, 'La secrétaire de l’APE,\\']]],
    ['an English office', 'The chairman,\nJohn Smith', [[2, 'The chairman,\\']]],
    ['a name above an office', 'Marie Dupont,\nprésidente', [[2, 'Marie Dupont,\\']]],
    ['the head of a letter', 'Objet : assemblée générale\nRéf. : 2026/12', [[2, 'Objet : assemblée générale\\']]],
    ['labels of a letter', 'N/Réf. : 12\nV/Réf. : 13\nObjet : votre lettre', [[3, 'N/Réf. : 12\\']]],
    ['the head of a message', 'De : Marie\nÀ : Paul', [[2, 'De : Marie\\']]],
  ])('are told: %s', async (_, markdown, told) => expect(await joinedIn(markdown)).toEqual(told));

  it.each([
    ['lines that their author ends', 'Adulte : 8 €\\\nEnfant : 5 €'],
    ['lines that end in blanks', 'Adulte : 8 €  \nEnfant : 5 €'],
    ['lines that end in an element', 'Adulte : 8 €<br>\nEnfant : 5 €'],
    ['a signature', ':::signature\nCordialement,\nLe bureau\n:::'],
    ['an address in a signature', ':::signature\nBourse du travail\n12, rue des Lilas\n72000 Le Mans\n:::'],
    ['a poem', ':::poeme\nVienne la nuit\nSonne l’heure\nLes jours s’en vont\n:::'],
    ['a dialogue', '— Vous venez ?\n— Bien sûr.'],
    ['a line for each sentence', 'La cour est fermée.\nLe préau reste ouvert.\nLe portail aussi.'],
    ['a name at the end of a line', 'Nous avons vu le maire et\nMarie Dupont, qui nous a\nrépondu.'],
    ['an office in a sentence', 'Le président,\nM. Guilloteau, a ouvert la séance.'],
    ['an office and a name at the end of a sentence', 'Ont parlé le maire,\nM. Guilloteau.'],
    ['an office that a sentence begins with', 'Le président,\nMarie et Paul ont voté'],
    ['an office where its line is full', 'Nous avons élu, pour deux ans et sans opposition,\nMarie Dupont'],
    ['a label of a letter in prose', 'Objet : la cantine,\nréf. : le menu'],
    ['one label of a letter', 'Objet : assemblée générale de notre\nassociation : le 3'],
    ['lines of badges', '[Le site](https://exemple.fr)\n[La carte](https://exemple.fr/carte)'],
  ])('are not told of: %s', async (_, markdown) => expect(await joinedIn(markdown)).toEqual([]));
});

const root = join(import.meta.dirname, '../../..');
const PROSE = [
  ...['README.md', 'CONTRIBUTING.md'],
  ...['bulletins', 'bulletins/005-sept-articles', 'docs'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => `${folder}/${name}`),
  ),
];

/** Paragraphs that hold what lists of prices, menus and letters are made of. */
const TRICKY = [
  'Le menu de la semaine : lundi, des pâtes ; mardi : du poisson ; jeudi : des lentilles ; vendredi : une quiche, et Mme Martin vous attend dès 11 h 30. Tarif : adulte 8 €, enfant 5 €, gratuit pour les moins de 3 ans. Dimanche 9 h : messe à Sablé, dimanche 10 h 30 : messe à Solesmes, à 17 h : vêpres.',
  'Merci à tous et à toutes, Cordialement et Merci encore à Marie, à Paul et à Jean. Cher Paul, Chère Marie, Bonjour à Tous, Madame la Maire. Bien cordialement, Le bureau de l’APE vous dit : merci ! Nous vous disons : À bientôt, Marie. Rendez-vous à 9 h, 10 h 30 et 12 h 15, ou à 14 h.',
  'Adulte : 8 €, Enfant : 5 €, Groupe : 4 €, Étudiant : 3 €, Famille : 12 €, Retraité : 6 €, Chômeur : 2 €, Adhérent : 1 €, Élève : 0 €, Bébé : 0 €, Parent : 7 €, Voisin : 9 €, Ami : 10 €, Maire : 20 €, Curé : 15 €.',
  'Le président, M. Guilloteau, la secrétaire, Mme Le Goff, et le trésorier, Paul Durand, ont signé ; Marie Dupont, présidente, et Jean Petit, maire, aussi. Objet : la cantine, Réf. : le menu, De : Marie, À : Paul, PJ : deux photos. Pour le bureau, Marie Dupont et Paul Durand ont répondu au président, M. Guilloteau.',
  'Jean Martin, Marie Dupont, Paul Durand, Jeanne Petit, Luc Moreau, Anne Leroy, Marc Roux, Zoé Blanc, Guy Noir, Ève Faure et Max Girard ont tenu les stands. Bourse du Travail, Maison du Peuple, Salle Polyvalente, Mairie de Sablé, École Jules Ferry : Tous ont prêté leurs tables.',
];

function paragraphsOf(name: string): readonly string[] {
  const found: string[] = [];
  visit(
    unified()
      .use(remarkParse)
      .parse(readFileSync(join(root, name), 'utf8')),
    'paragraph',
    (paragraph) => {
      found.push(textOf(paragraph).replace(/\s+/g, ' ').replaceAll('|', ','));
    },
  );
  return found;
}

function wrapped(text: string, measure: number): string {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= measure) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

it('says nothing of prose that is wrapped, at whatever measure', () => {
  const paragraphs = PROSE.flatMap(paragraphsOf).filter((text) => /^\p{L}/u.test(text));
  expect(paragraphs.length).toBeGreaterThan(300);
  for (let measure = 30; measure <= 80; measure++) {
    // Each of the others at six measures.
    const some = paragraphs.filter((_, index) => index % 8 === measure % 8);
    const source = [...some, ...TRICKY].map((text) => wrapped(text, measure)).join('\n\n');
    const tree = unified().use(remarkParse).parse(source);
    expect(joinedLinesRule.inTree(tree, source, leftTexts(tree, source)), `at ${measure}`).toEqual([]);
  }
});
