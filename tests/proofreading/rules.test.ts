import { describe, expect, it } from 'vitest';
import { findIn } from '../../src/proofreading/proofread.ts';
import { proofRules } from '../../src/proofreading/rules.ts';
import { pointedAt, readProse, said } from './read-prose.ts';

describe('each rule', () => {
  it.each(proofRules.map((rule) => [rule.name, ...rule.example] as const))(
    '%s points once at « %s » and says « %s »',
    async (name, typed, says) => {
      const texts = await readProse(typed);
      const found = findIn(texts);
      expect(found).toHaveLength(1);
      expect(found.map(said).join()).toContain(says);
      expect(findIn(texts, { [name]: false })).toEqual([]);
    },
  );
});

describe('capitals without their accents', () => {
  it.each([
    ['A côté, à Paris. A Paris, A 14 h, A l’heure', ['A', 'A']],
    ['Il vient. « A quoi bon ? »', ['A']],
    ['– A vous de voir', ['A']],
    ['**A** vous de voir', ['A']],
    ['L’Etat et les Etats-Unis', ['Etat', 'Etats']],
    ['Ecoutez, Elus, Etes-vous là ? Etre ici', ['Ecoutez', 'Elus', 'Etes', 'Etre']],
  ])('are found: %s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found.map((word) => `capital-accent [${word}]`));
  });

  it.each([
    'A voté ! A été élu. A dit oui.',
    'A et B sont des lettres, comme A ou C. A est une note.',
    'A priori, a fortiori. A posteriori. A minima.',
    'Le plan A réussit, la vitamine A aussi. Le A noir.',
    'A-t-il compris ? A. Dupont. A4. A1 et A 2.',
    'Élu, À voir, État, Émile, Eric, Edouard, Esther, Ensemble, Elle, Eux, Europe, Essai, Est-ce vrai ?',
    'Evolution Studios et Education International',
    ':lang[A vote. Edition and Evolution.]{en}',
    '`A lire` et https://exemple.fr/Etat/A',
  ])('are not found where there are none: %s', async (typed) => {
    expect(await pointedAt(typed)).toEqual([]);
  });
});

describe('exclamation marks', () => {
  it.each([
    ['Non !!', ['exclamations [!!]']],
    ['Non ! ! !', ['exclamations [! ! !]']],
    ['Quoi ?! Non ! Assez !', []],
    ['`a!!` et a !== b', []],
  ])('%s', async (typed, found) => {
    expect((await pointedAt(typed)).map((one) => one.replace(/\u202F/g, ' '))).toEqual(found);
  });
});

describe('quotations', () => {
  it.each([
    ['Il dit « oui ».', []],
    ['Il dit « oui.', ['quotation-unclosed [«]']],
    ['Il dit oui ».', ['quotation-unopened [»]']],
    ['Il dit "oui et "non".', ['quotation-unclosed ["]']],
    ['Trois fonctions « pour les centres :\n\n- une\n- deux »', []],
    ['« Un.\n\n« Deux.\n\n« Trois »', []],
    ['« Un **gras** » et « deux', ['quotation-unclosed [«]']],
    ['« Un\n\n## Titre\n\ndeux »', ['quotation-unclosed [«]', 'quotation-unopened [»]']],
    ['« Il a dit : “non”, puis “oui »', ['quotation-unclosed [“]']],
    ['Un écran de 15" et 3\'', []],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });

  it.each([
    ['El ayuntamiento dice "no hay dinero"; nosotras decimos "basta". La "gran" obra, ("así").', []],
    ['"Una **obra** grande", dice. "Otra".', []],
    ['"Uno.\n\n"Dos.\n\nTres".', []],
    ['Dice "no hay dinero.', ['quotation-unclosed ["]']],
    ['Dice no hay dinero".', ['quotation-unopened ["]']],
    ['Dice «no hay dinero.', ['quotation-unclosed [«]']],
  ])('are straight where typography has no rules of the language: %s', async (typed, found) => {
    expect(await pointedAt(typed, 'es')).toEqual(found);
  });

  it('closes a straight quote by another one where typography has no rules of the language', async () => {
    const [finding] = findIn(await readProse('Dice "no hay dinero.', 'es'), {});
    expect(finding && said(finding)).toContain('ajoutez " là où elle finit');
  });

  it('have the marks of their language', async () => {
    expect(await pointedAt('He said “yes” and “no.', 'en')).toEqual(['quotation-unclosed [“]']);
    expect(await pointedAt('Er sagte „ja“ und „nein.', 'de')).toEqual(['quotation-unclosed [„]']);
    expect(await pointedAt('Er sagte „ja“ und nein.“', 'de')).toEqual(['quotation-unopened [“]']);
  });
});

describe('brackets', () => {
  it.each([
    ['(oui) [non]', []],
    ['(oui', ['bracket-unclosed [(]']],
    ['oui)', []],
    ['Mais oui, certainement)', ['bracket-unopened [)]']],
    ['Le point a) et le 2) et :)', []],
    ['(oui **et** `)` non)', []],
    ['(oui [non)', ['bracket-unclosed [[]']],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });
});

describe('words that lack their œ', () => {
  it('are found, with what would be right', async () => {
    const typed =
      'Au coeur, ma soeur : un voeu, des voeux, un noeud, l’oeil, un boeuf, des oeufs, la main-d’oeuvre, Oeuvre, COEUR, ' +
      'manoeuvrer, désoeuvrés, moeurs, choeur, rancoeur, oenologue, foetus, Oecuménique.';
    const proposed = findIn(await readProse(typed)).map(({ values }) => values.proposal);
    expect(proposed).toEqual(
      (
        'cœur sœur vœu vœux nœud œil bœuf œufs main-d’œuvre Œuvre CŒUR ' +
        'manœuvrer désœuvrés mœurs chœur rancœur œnologue fœtus Œcuménique'
      ).split(' '),
    );
  });

  it.each([
    'la moelle, un poêle, coexister, Noël, Joël, un goéland, la poésie, des coefficients, un Boeing, Goethe',
    'cœur, œuvre, `coeur`, https://exemple.fr/coeur, coeur@exemple.fr, :lang[a coeur]{en}',
    'Lecoeur, Leboeuf et Delaoeuvre',
  ])('but not in: %s', async (typed) => {
    expect(await pointedAt(typed)).toEqual([]);
  });
});

describe('acronyms with points', () => {
  it.each([
    ['la C.G.T. et le C.E. du site', ['acronym [C.G.T.]', 'acronym [C.E.]']],
    ['le S.M.I.C est bas', ['acronym [S.M.I.C]']],
    ['J.-P. Martin, J. P. Martin, J.P. Martin, A. Dupont, L. 1132-1, M. X', []],
    ['P.S. et N.B. : rien', []],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });

  it('are usual in English', async () => {
    expect(await pointedAt('the U.S. economy', 'en')).toEqual([]);
  });
});

it('a passage in another language does not part what is around it', async () => {
  const text =
    'Un début. Nous lisons assez souvent (voir :lang[the “book]{en} A lire, :lang[two”]{en} « et :lang[x]{en} » :lang[y]{en}) fin';
  expect(await pointedAt(text)).toEqual([]);
  expect(await pointedAt('Il lit (voir :lang[the book]{en} et')).toEqual(['bracket-unclosed [(]']);
});

describe('words that stand twice', () => {
  it.each([
    ['que\nque', ['doubled-word [que\nque]']],
    ['le **le** texte', ['doubled-word [le le]']],
    ['On on verra', ['doubled-word [On on]']],
    ['nous nous disons que vous vous trompez très très fort', []],
    ['Bora Bora, 12 12, s’en en, peut-être être', []],
    ['que, que', []],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });

  it('in other languages too, where they are not meant', async () => {
    expect(await pointedAt('the the end that that had had', 'en')).toEqual(['doubled-word [the the]']);
    expect(await pointedAt('Leute, die die die und und', 'de')).toEqual(['doubled-word [und und]']);
  });
});

describe('spaces and commas', () => {
  it.each([
    // Both editions print one space of two.
    ['deux  espaces  ici', []],
    ['deux\u00A0 espaces  ici \u00A0ou \u00A0là', ['doubled-space [\u00A0 ]']],
    ['Une fin.  Un début.', []],
    ['ici , là', ['space-before-comma [ ,]']],
    ['ici ,là', ['space-before-comma [ ,]']],
    ['ici . Là', ['space-before-comma [ .]']],
    ['ici,là', ['no-space-after-comma [,]']],
    ['l’an 2000,le samedi,à 10 h', ['no-space-after-comma [,]', 'no-space-after-comma [,]']],
    ['« ici » ,là', ['space-before-comma [ ,]']],
    ['Venez!Entrée libre;buvette?Oui', ['!', ';', '?'].map((sign) => `no-space-after-sign [${sign}]`)],
    ['Entrée:5 €, Tél:05 49 12 34 56', ['no-space-after-sign [:]', 'no-space-after-sign [:]']],
    ['étudiant:e:s, 12:30, Jn 3:16, a:1, ;-) ?! https://a.fr/?un;deux', []],
    ['un jour.Nous partons', ['no-space-after-stop [.]']],
    ['un jour…Nous partons', ['no-space-after-stop […]']],
    ['(ce jour).Nous, un jour.« Nous »', ['no-space-after-stop [.]', 'no-space-after-stop [.]']],
    ['un jour.À demain', ['no-space-after-stop [.]']],
    ['J.-P. Dupont, M.Dupont, art.L 123, 1.Un, 12.Les', []],
    [
      'www.exemple.Fr, Booking.Com, Entreprendre.Service-Public.fr, marie.Curie@exemple.fr, https://a.fr/jour.Nous, jour.nous, `jour.Nous`',
      [],
    ],
    ['1,5 % et 3 ,5, a,b, www.a.fr/ab,cd', []],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });
});

describe('paragraphs without a final stop', () => {
  it.each([
    ['Un début. Puis une phrase assez longue sans point', ['final-stop [point]']],
    ['Un début. Puis une phrase assez longue avec son point.', []],
    ['Une seule phrase assez longue qui est peut-être un titre', []],
    ['- Un début. Puis une phrase assez longue sans point', []],
    ['Un début. Puis une phrase assez longue avec un <https://exemple.fr>', []],
    ['Un début. Puis une liste assez longue que voici :', []],
    ['Un début. En savoir plus', []],
  ])('%s', async (typed, found) => {
    expect(await pointedAt(typed)).toEqual(found);
  });
});
