import { describe, expect, it } from 'vitest';
import { MISREAD_RULES } from '../../../src/markdown/misread/misread-rules.ts';
import { parseBody } from '../../../src/markdown/processor.ts';
import type { CheckSwitches } from '../../../src/publication/check-names.ts';

interface Told {
  readonly severity: string;
  readonly code: string;
  readonly values: Readonly<Record<string, unknown>>;
}

async function misreadIn(markdown: string, checks?: CheckSwitches): Promise<readonly Told[]> {
  const told: Told[] = [];
  await parseBody(markdown, { lang: 'fr', date: { year: 2026, month: 11 }, checks }, (severity, code, values) => {
    if (code.startsWith('misread.')) told.push({ severity, code, values });
  });
  return told;
}

describe.each(MISREAD_RULES)('$name: $example', ({ name, example: [typed, instead], counterExample }) => {
  it('is told once, with what to write', async () => {
    const told = await misreadIn(typed);
    expect(told).toHaveLength(1);
    expect(told[0]?.values.instead).toBe(instead);
  });

  it('is not told where it is switched off', async () => {
    expect(await misreadIn(typed, { [name]: false })).toEqual([]);
  });

  it('is not told of prose that looks alike', async () => {
    expect(await misreadIn(counterExample)).toEqual([]);
  });
});

const codesOf = async (markdown: string) => (await misreadIn(markdown)).map(({ code }) => code.replace('misread.', ''));

describe('headings', () => {
  it.each([
    ['##Titre', ['heading-unspaced']],
    ['#Titre de section', ['heading-unspaced']],
    ['#titre', ['heading-unspaced']],
    ['####### Sept', ['heading-too-deep']],
    ['####################', []],
    ['#JeSuisLà', []],
    ['#1 des ventes', []],
    ['#grève et #salaires', []],
    ['\\##Titre', []],
    ['`##Titre`', []],
    ['C# et F#', []],
    ['- ##Nos demandes', ['heading-unspaced']],
  ])('%s', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('text over a line of signs', () => {
  it.each([
    ['Une phrase entière.\n---', ['underlined-text']],
    ['## Un titre\n\nLa section\n---', ['underlined-text']],
    ['Un titre\n========\n\nUn autre\n--------\n\nTexte.', []],
    ['Une phrase.\n\n---', []],
    ['Cordialement\n--\nMarie', ['underlined-text']],
    ['Nous avons tous gagné !\n---', ['underlined-text']],
    ['Une phrase entière.\n=====', ['underlined-twice']],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('items on following lines', () => {
  it.each([
    ['Nous voulons :\n• une prime\n• un vestiaire', ['typed-items']],
    ['– une prime ;\n– un vestiaire.', ['typed-items']],
    ['-une prime\n-un vestiaire', ['typed-items']],
    ['*une prime\n*un vestiaire', ['typed-items']],
    ['a) une prime\nb) un vestiaire', ['typed-items']],
    ['1/ une prime\n2/ un vestiaire', ['typed-items']],
    ['1° une prime\n2° un vestiaire', ['typed-items']],
    ['1.une prime\n2.un vestiaire', ['typed-items']],
    ['✅ une prime\n✅ un vestiaire', ['typed-items']],
    ['– Bonjour !\n– Bonjour.', []],
    ['-Bonjour !\n-Bonjour.', []],
    ['— Vous venez ?\n— « Oui », dit-il.\n— Bien.', []],
    ['Il était\n– je le jure – sûr de lui.', []],
    ['a) seul', []],
    ['• seul', []],
    ['- une prime\n-un vestiaire\n- un casier', ['typed-items']],
    ['- une prime\n– un vestiaire', ['typed-items']],
    ['- Il était\n  – je le jure – sûr de lui.', []],
    ['(a) une prime\n(b) un vestiaire', ['typed-items']],
    ['§\tune prime\n§\tun vestiaire', ['typed-items']],
    ['o\tune prime\no\tun vestiaire', ['typed-items']],
    ['o une prime\no un vestiaire', ['typed-items']],
    ['§ une prime\n§ un vestiaire', ['typed-items']],
    ['\uF0D8 une prime\n\uF0D8 un vestiaire', ['typed-items']],
    ['\uF0FC\tune prime\n\uF0FC\tun vestiaire', ['typed-items']],
    ['-) une prime\n-) un vestiaire', ['typed-items']],
    ['-) 5 € la prime\n-) 6 € le vestiaire', ['typed-items']],
    ['-> une prime\n-> un vestiaire', ['typed-items']],
    ['=> une prime\n=> un vestiaire', ['typed-items']],
    ['(1) une prime\n(2) un vestiaire', ['typed-items']],
    ['Il joue du hautbois\no combien !', []],
    ['Nous étions (1)\n(2) et trois.', []],
    ['-> seul', []],
    ['A. Martin\nB. Durand\nC. Petit', ['joined-lines']],
    ['Art.1 : Le ticket est à 2 €.\nArt.2 : Le tirage est à 22 h.', ['joined-lines']],
    ['Article 1 - Objet\nArticle 2 - Durée', ['joined-lines']],
    ['1.1 Les pauses\n1.2 Les plannings', ['joined-lines']],
    ['N°1 le bal\nN°2 le loto', ['joined-lines']],
    ['Lot n° 1\nLot n° 1', []],
    ['Il y a eu trois matchs : le premier le 5, le deuxième le 6, et le\n7 au soir.', []],
    ['Nous avons joué le\n11 novembre, puis le\n12 au soir.', []],
    ['— Tu viens\n— Non', []],
    ['– 3 °C à Lille\n– 5 °C à Metz', []],
    ['3- 2 = 1\n4- 2 = 2', []],
    ['En 1986,\n1987 et\n1988, la section.', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('items below items', () => {
  it.each([
    ['- un\n - deux\n- trois', ['item-level']],
    ['-   un\n  - deux', ['item-level']],
    ['> - un\n>  - deux', ['item-level']],
    [' - un\n - deux', []],
    [' - un\n- deux', []],
    ['- un\n  - deux\n  - trois', []],
    [' 9. neuf\n10. dix', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('numbers and signs at the beginning of a line', () => {
  it.each([
    ['1. un\n3. deux', ['list-number']],
    ['1. un\n1. deux', []],
    ['3. trois\n4. quatre', []],
    ['2026. Nous voici.', ['year']],
    ['+ 5 % cette année', ['sign']],
    ['- 5 °C ce matin', ['sign']],
    ['> 50 salariés', ['sign']],
    ['> 50 salariés ont signé.', []],
    ['- 5 pommes', []],
    ['- 3 % pour les ouvriers', []],
    ['+ 3 % en 2024\n+ 2 % en 2025', ['sign']],
    ['- 2 °C à Lille\n- 5 °C à Metz', ['sign']],
    ['- 10 % ici\n- 20 % là', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('stars', () => {
  it.each([
    ['**Important !**Suite.', ['words-touch']],
    ['**gras**suite', ['words-touch']],
    ['**gras **espace', ['loose-marks']],
    ['** gras**', ['loose-marks']],
    ['**les `NA` ** : rien', ['loose-marks']],
    ['L**’ambition** du service', []],
    ['Pour 76 % (**) des collectivités', []],
    ['**jamais fermé', ['mark-left']],
    ['Il dit *oui et part.', ['mark-left']],
    ['__souligné__mot', ['mark-left']],
    ['2 ** 3, 2**3 et **/*.js', []],
    ['Prix* : 5 €.\n\n*Hors taxes', []],
    ['un m***e et 5 *', []],
    ['Un m**de, un f**k.', []],
    ['Les étudiant*es et salarié*es', []],
    ['Né le __/__/____', []],
    ['Menu à 12 €** (sauf le samedi)', []],
    ['snake_case et __init__.py', []],
    ['des **gr**as et salarié**es**', []],
    ['\\**non', []],
    ['Le ** samedi 27 juin ** la cour est fermée.', ['mark-left']],
    ['Merci **à tous * et à toutes*.', ['mark-left']],
    ['Nous demandons * une réponse* et des moyens.', ['mark-left']],
    ['Prix * : 5 € pour le repas* du soir.\n\n\\* Hors saison.', []],
    ['Prix* : 5 €\n\n**Hors saison*', []],
    ['2 ** 3 ** 4 et a ** b', []],
    ['Le **prix*** monte.', []],
    ['La surface * hauteur * prix', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('tables', () => {
  it.each([
    ['| a | b |\n| c | d |', ['table-without-rule']],
    ['a | b\nc | d\ne | f', ['table-without-rule']],
    ['| a | b | c |\n|---|---|\n| d | e | f |', ['table-cells']],
    ['| a | b |\n|—|—|\n| c | d |', ['table-dashes']],
    ['| a | b |\n\n|---|---|\n| c | d |', ['table-without-head']],
    ['| a | b |\n|---|---|\n| c | d |', []],
    ['| a | b |\n|---|---|\n| c | d |\nTarif réduit\nsur demande', ['text-in-table']],
    ['| a | b |\n|---|---|\n| c | d |\nSource : la mairie', []],
    ['| a | b |\n|---|---|\n| c | d |\n: Les mots du tableau', []],
    ['| a | b |\n|---|---|\n| c | d |\n{légende="Les mots" place=tête}', []],
    ['a | b\n---|---\nc | d\nune ligne seule', []],
    ['Tél. 02 43 00 00 00 | accueil@exemple.fr', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('lines', () => {
  it.each([
    ['    Nous nous sommes réunis jeudi, et nous avons voté.', ['indented']],
    ['Bonsoir.\n\n                Le Bureau', ['indented']],
    ['\t\tMonsieur le Maire\n\t\tMairie\n\t\t79450 Saint-Aubin\n\n\t\tSaint-Aubin, le 5 avril 2027', ['indented']],
    ['    12, place de l’Église\n    Tél. : 05 49 12 34 56', ['indented']],
    ['Équipe\tJ\tG\nVasles\t9\t3', ['typed-columns']],
    ['Le Président                    La Secrétaire\nB. Roy                          J. Texier', ['typed-columns']],
    ['Adulte       8 €\nEnfant       4 €', ['typed-columns']],
    ['Café ........ 1 €\nThé ......... 2 €', ['joined-lines']],
    ['Adulte\t\t8 €\nEnfant, étudiant\t4 €', ['typed-columns']],
    ['Une ligne     étirée, et la suivante\nest comme toutes les autres lignes.', []],
    ['    PRINT A\n    GOTO 10', []],
    ['    10 PRINT A\n    20 END', []],
    ['    Dim x As Integer\n    x = 5', []],
    ['    Bonjour\n    npm run build', []],
    ['    class Monde:\n        pass', []],
    ['    const a = 1; // une ligne de programme, et ses mots.', []],
    [':::poeme\n    Vienne la nuit sonne l’heure et les jours s’en vont, je demeure.\n:::', []],
    ['Tél. : 02 43 00 00 00\n12, rue des Lilas\n72000 Le Mans', ['joined-lines']],
    ['12, rue des Lilas\\\n72000 Le Mans\\\nTél. 02 43 00 00 00', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('pictures and links', () => {
  it.each([
    ['!(La cour)[images/cour.png]', ['picture']],
    ['![La cour](images/cour.png', ['picture']],
    ['! [La cour](images/cour.png)', ['picture']],
    ['![Fête] (images/fête.png "Légende")', ['picture']],
    ['Regardez ! [la photo](images/cour.png)', []],
    ['![La cour](images/cour.png)', []],
    ['[le plan](https://exemple.fr/le plan.pdf)', ['link-spaced']],
    ['[le plan](<https://exemple.fr/le plan.pdf>)', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('Markdown between the tags of HTML', () => {
  it.each([
    ['<div>\n**gras**\n- un\n</div>', ['mark-in-html']],
    ['<div>\n- un\n- deux\n</div>', ['block-in-html']],
    ['<div>\n## Titre\n</div>', ['block-in-html']],
    ['<div>\n\n**gras**\n\n- un\n\n</div>', []],
    ['<pre>\n**gras**\n- un\n</pre>', []],
    ['<!-- **gras**\n- un -->', []],
    ['<img src="a.png" alt="**a**">', []],
    ['Un <b>**mot**</b> gras', []],
  ])('%j', async (markdown, codes) => expect(await codesOf(markdown)).toEqual(codes));
});

describe('commands of other tools', () => {
  const insteadOf = async (markdown: string) =>
    (await misreadIn(markdown)).map(({ code, values }) => [code.replace('misread.', ''), values.instead]);

  it.each([
    ['a page break in HTML', '<!-- pagebreak -->', [['page-break', '::saut-de-page']]],
    ['a break of a column', '<!-- column-break -->', [['column-break', '::saut-de-colonne']]],
    ['an element that breaks', '<div style="page-break-after: always"></div>', [['page-break', '::saut-de-page']]],
    ['an element that does not', '<div style="page-break-after: avoid"></div>', []],
    ['the end of what was told at its beginning', '{{< /note >}}', []],
    ['one that begins with a sign', '{{< ! >}}', []],
    ['a remark of a known kind without a title', '!!! note', [['remark', ':::encadre[À savoir]']]],
    ['a remark of an unknown kind', '!!! bonjour', []],
  ])('are told, or not: %s', async (_, markdown, told) => expect(await insteadOf(`${markdown}\n`)).toEqual(told));
});

describe('pictures on one line', () => {
  it.each([
    ['Nos sponsors :\n![Un](1.png) ![Deux](2.png) ![Trois](3.png)', 3],
    ['![Un](1.png)![Deux](2.png)', 2],
    ['![Un](1.png){largeur=20%} ![Deux](2.png){largeur=20%}', 2],
    ['![Un](1.png)\n![Deux](2.png) ![Trois](3.png)', 2],
    ['> ![Un](1.png) | ![Deux](2.png)', 2],
    ['![Un](1.png) et ![Deux](2.png)', undefined],
    ['![Un](1.png)\n\n![Deux](2.png)', undefined],
    [':::photos\n![Un](1.png) ![Deux](2.png)\n:::', undefined],
    [':::Images\n![Un](1.png) ![Deux](2.png)\n:::', undefined],
    ['| ![Un](1.png) | ![Deux](2.png) |\n|---|---|\n| Un | Deux |', undefined],
  ])('%j', async (markdown, pictures) => {
    const told = (await misreadIn(markdown)).filter(({ code }) => code === 'misread.picture-row');
    expect(told.map(({ severity, values }) => [severity, values.pictures])).toEqual(
      pictures === undefined ? [] : [['note', pictures]],
    );
  });
});
