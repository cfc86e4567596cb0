import { describe, expect, it } from 'vitest';
import { applyTypography } from '../../src/typography/apply-typography.ts';
import { shown, spaces } from './shown.ts';

describe('French typography sets', () => {
  it.each([
    ['Qui ?! Non !!!', 'Qui^?! Non^!!!'],
    ['Quoi? Oui! Bien; enfin', 'Quoi^? Oui^! Bien^; enfin'],
    ['Quoi ? !', 'Quoi^?^!'],
    ['Gratuit* ! Oui…? 🎉 !', 'Gratuit*^! Oui…^? 🎉^!'],
    ['« Téléconseiller ».', '«~Téléconseiller~».'],
    ['relations clients :', 'relations clients~:'],
    ['Il dit :« Oui »', 'Il dit~:«~Oui~»'],
    ['"Oui", dit-elle', '«~Oui~», dit-elle'],
    ['« le "vrai" métier »', '«~le “vrai” métier~»'],
    ["« le 'vrai' métier »", '«~le “vrai” métier~»'],
    ["j 'ai mangé l'été, et l' eau aussi, aujourd' hui", 'j’ai mangé l’été, et l’eau aussi, aujourd’hui'],
    ["Lorsqu 'il pleut, c ’est qu' on a d\u00A0'eau", 'Lorsqu’il pleut, c’est qu’on a d’eau'],
    ["la touche d 'a', le mot 'x' est là, les l' ou", 'la touche d «~a~», le mot «~x~» est là, les l’ou'],
    ['c´est, l`eau, aujourdʼhui, d‛ici, ´a', 'c’est, l’eau, aujourd’hui, d’ici, ´a'],
    ["un 'vrai' métier", 'un «~vrai~» métier'],
    ['"il a dit "non" hier"', '«~il a dit “non” hier~»'],
    ['<< Oui >>, dit-il', '«~Oui~», dit-il'],
    ['la loi - celle de 1884 - le dit', 'la loi –~celle de 1884~– le dit'],
    ["elle -- l'art. 3 ! -- le dit", 'elle –~l’art.~3^!~– le dit'],
    ['trois cloches – la petite (415 kg) –, elles', 'trois cloches –~la petite (415~kg)~–, elles'],
    ['(l’une – l’autre – ; toutes – ou presque – : oui)', '(l’une –~l’autre~–^; toutes –~ou presque~–~: oui)'],
    ['On y va. Ou pas – dit-il. Enfin –, on verra', 'On y va. Ou pas – dit-il. Enfin~–, on verra'],
    ['M. Dupont — ou Mme Durand — viendra', 'M.~Dupont —~ou Mme~Durand~— viendra'],
    ['1 234 567 € et 12 % à 35 h', '1^234^567~€ et 12~% à 35~h'],
    ['12% de 10€ à 20°C', '12~% de 10~€ à 20~°C'],
    ['à 12 h 30, 35h', 'à 12~h~30, 35h'],
    ['12 millions de km', '12~millions de km'],
    ['le 1er mai, M. Dupont, art. 3', 'le 1<sup>er</sup>~mai, M.~Dupont, art.~3'],
    ['le 12 Mars', 'le 12~Mars'],
    ['DU MARDI 17 NOVEMBRE 2026 AU 1ER FÉVRIER', 'DU MARDI 17~NOVEMBRE 2026 AU 1ER~FÉVRIER'],
    ['Léon XIV, Jean-Paul II, Louis XVIII', 'Léon~XIV, Jean-Paul~II, Louis~XVIII'],
    ['François Ier, Charles X, PIE XII', 'François~I<sup>er</sup>, Charles~X, PIE~XII'],
    ['Le V de la victoire, Henri Vitry, Louis XIVbis', 'Le V de la victoire, Henri Vitry, Louis XIVbis'],
    ['S. Baudoin, A. Chauvin, L. N’Guessan, J.-P. Roy', 'S.~Baudoin, A.~Chauvin, L.~N’Guessan, J.-P.~Roy'],
    ['Y. Le Guen et J. D’Ormesson', 'Y.~Le Guen et J.~D’Ormesson'],
    ['au bâtiment C. Le droit, l’équipe B. L’autre', 'au bâtiment C. Le droit, l’équipe B. L’autre'],
    ['D. E. Knuth et M. F. Plass', 'D.~E.~Knuth et M.~F.~Plass'],
    ['le S.A. Dupont, 5. Roy, B. et C., fin. Roy', 'le S.A. Dupont, 5. Roy, B. et C., fin. Roy'],
    ['Mme la directrice, M. le président', 'Mme~la directrice, M.~le président'],
    ['N° 3, n°4, no 5', 'N°~3, n°~4, n°~5'],
    ['art. L. 1132-1, al. 2, § 4, p. 12', 'art.~L.~1132-1, al.~2, §~4, p.~12'],
    ['01 23 45 67 89 ou +33 6 12 34 56 78', '01~23~45~67~89 ou +33~6~12~34~56~78'],
    ['+33 (0)1 23 45 67 89, 00 33 1 23 45 67 89', '+33~(0)1~23~45~67~89, 00~33~1~23~45~67~89'],
    ['0 800 123 456, 0825 123 456, 02 123 45 67', '0~800~123~456, 0825~123~456, 02~123~45~67'],
    ['FR76 3000 6000 0112 3456 7890 189.', 'FR76~3000~6000~0112~3456~7890~189.'],
    ['FR7630006000011234567890189', 'FR76~3000~6000~0112~3456~7890~189'],
    ['BE68 5390 0754 7034 BIC', 'BE68~5390~0754~7034 BIC'],
    ['3 × 4 = 12, 5 - 3 = 2', '3~×~4~=~12, 5~-~3~=~2'],
    ['x - 1 = 7, 3 x 4, 10 x 15 cm', 'x~-~1~=~7, 3~x~4, 10~x~15~cm'],
    ['2 × (3 + 4) = 14, 10 € + 5 € = 15 €', '2~×~(3~+~4)~=~14, 10~€~+~5~€~=~15~€'],
    ['1 000 + 2 000 + 3 000 + 4 000 = 10 000', '1^000~+ 2^000~+ 3^000~+ 4^000~= 10^000'],
    ['-5 °C, (-3 %), de -5 à -3 °C, -12 000 €', '−5~°C, (−3~%), de −5 à −3~°C, −12^000~€'],
    ['p. 13-14, pp. 3-4 et 7-9, 2025-2026', 'p.~13–14, pp.~3–4 et 7–9, 2025–2026'],
    ['art. L. 2142-4, art. 3-4, R. 12-14', 'art.~L.~2142-4, art.~3-4, R.~12-14'],
    ['un -- deux, un --- deux ; un--deux. Un---deux', 'un –~deux, un~– deux^; un – deux. Un – deux'],
    ["C++'s, D.C.'s, AWS' microVM", 'C++’s, D.C.’s, AWS’ microVM'],
    ["\uFFFC's, Bevy 0.14's, rock 'n' roll", '\uFFFC’s, Bevy 0.14’s, rock ’n’ roll'],
    ["'round up to multiple of 8'", '«~round up to multiple of 8~»'],
    ['« il dit « non » hier »', '«~il dit “non” hier~»'],
    ['"Il dit « jamais "avant" lundi » !"', '«~Il dit “jamais «~avant~» lundi”^!~»'],
    ["l'« idée » d'œuvrer, aujourd'hui", 'l’«~idée~» d’œuvrer, aujourd’hui'],
    ["'tain, mai '68 : la manif'", '’tain, mai ’68~: la manif’'],
    ['(...) [...] fin...', '(…) […] fin…'],
  ])('%s', (typed, set) => {
    expect(shown(typed, 'fr')).toBe(spaces(set));
  });
});

describe('French ordinals are raised', () => {
  it.each([
    ['1er, 1re, 1ers, 1res', '1<sup>er</sup>, 1<sup>re</sup>, 1<sup>ers</sup>, 1<sup>res</sup>'],
    ['2e, 20e et 100e', '2<sup>e</sup>, 20<sup>e</sup> et 100<sup>e</sup>'],
    ['la 2nde et le 2d', 'la 2<sup>nde</sup> et le 2<sup>d</sup>'],
    ['XIXe-XXe siècles', 'XIX<sup>e</sup>-XX<sup>e</sup> siècles'],
    [
      'François Ier, la Ire République, la Ve',
      'François~I<sup>er</sup>, la I<sup>re</sup>~République, la V<sup>e</sup>',
    ],
    ['2ème et XXIème', '2<sup>ème</sup> et XXI<sup>ème</sup>'],
    ['la 1ère', 'la 1<sup>ère</sup>'],
    ['Le 3e.', 'Le 3<sup>e</sup>.'],
  ])('%s', (typed, set) => {
    expect(shown(typed, 'fr')).toBe(spaces(set).replace('\u00A0République', ' République'));
  });

  it.each([
    'Le Ce De Me et Ve_, Mme ou Cie Die Lie Vie Mie LE CE',
    'Ire divine',
    '2e2, 3e8, 1e6, 0x2e, 2,5e',
    '#1er, @2e, v2e, a/2e, 2e.txt, BX-16e',
    'en 2D, jeu 2d',
    '1erement, 12eme1',
    'MIXer, XIXes1',
  ])('but not in %s', (typed) => {
    expect(shown(typed, 'fr')).toBe(typed);
  });
});

describe('French typography ties', () => {
  it.each([
    ['a < b', 'a~<~b'],
    ['b < c < d', 'b~<~c~<~d'],
    ['a < b ! c', 'a~<~b ! c'],
    ['av. J.-C., apr. J.-C.', 'av.~J.-C., apr.~J.-C.'],
    ['t. III, vol. II', 't.~III, vol.~II'],
    ['au J. O. du 3', 'au J.~O. du 3'],
    ['SIRET 123 456 789 00012', 'SIRET 123^456^789^00012'],
  ])('%s', (typed, set) => {
    expect(applyTypography(typed, 'fr').replaceAll('\u00A0', '~').replaceAll('\u202F', '^')).toBe(set);
  });

  it.each([
    'menu > sous-menu',
    'Fichier > A propos',
    'il y a < deux',
    'trois t. Il part',
    'en t. Léa',
    'art. L2142-4',
    'le 5 av. Jean',
  ])('nothing of %s', (typed) => {
    expect(applyTypography(typed, 'fr')).toBe(typed);
  });
});

describe('French typography leaves as it is', () => {
  it.each([
    'http://exemple.fr/a?b=c;d',
    'ftp://exemple.fr/a?b=c;d',
    'à 10:30',
    'en 3:2',
    'nom@exemple.fr',
    "o'brien@exemple.fr",
    'foo?.bar',
    'a != b',
    '5! = 120',
    '3 - 2',
    '12-5=7',
    'C:\\Temp\\mes...fichiers',
    "/home/l'ami/notes",
    '../.../fichier',
    'version 2.0.0-beta.1',
    '#Grève @section',
    'Bravo :) ou ;-)',
    '(?) (!) [!]',
    '10€50',
    'nos 3 enfants, des cas/no 3',
    'FR76 3000 6000 0112',
    'FR7630006000011234567890180',
    'score 21-17, le 01-02-2026, en 2026-11, L2142-4',
    '06-12-34-56-78, n°\u00A02019-2020, p.\u00A012-13-14, 2024-2019',
    '-5, a-5\u00A0%, 3-5\u00A0%',
    '« un « deux » trois'.replaceAll('« ', '«\u00A0').replaceAll(' »', '\u00A0»'),
    'En 2012 300 salariés',
    '5\' et 24"',
    'a << 2',
    '--option -x',
  ])('%s', (text) => {
    expect(applyTypography(text, 'fr')).toBe(text);
  });
});

describe('German typography sets', () => {
  it.each([
    ['"Er sagte \'ja\'", z.B. am 3. Mai', '„Er sagte ‚ja‘“, z.^B. am 3.~Mai'],
    ['Was? Ja! - sagt Dr. Weber -', 'Was? Ja! – sagt Dr.~Weber -'],
    ['der Lohn - d. h. alles: 12 000 € - steigt', 'der Lohn –~d.^h. alles: 12^000~€~– steigt'],
    ['Tel. 030 1234567, S. 12-15, bei -5 °C', 'Tel.~030~1234567, S.~12–15, bei −5~°C'],
    ['„Er sagte „Ja“ heute“', '„Er sagte ‚Ja‘ heute“'],
    ["geht's, i. d. R. um § 3 Abs. 2", 'geht’s, i.^d.^R. um §~3 Abs.~2'],
  ])('%s', (typed, set) => {
    expect(shown(typed, 'de')).toBe(spaces(set));
  });

  it('with guillemets in Switzerland', () => {
    expect(applyTypography('"Er sagte \'ja\'"', 'de-CH')).toBe('«Er sagte ‹ja›»');
    expect(applyTypography('«Er sagte «ja» heute»', 'de-CH')).toBe('«Er sagte ‹ja› heute»');
  });
});

describe('English typography sets', () => {
  it.each([
    ['"It\'s 3 May," said Mr Smith', '“It’s 3~May,” said Mr~Smith'],
    ["the '90s, 'tis the workers' pay", 'the ’90s, ’tis the workers’ pay'],
    ["it says 'round up to multiple of 8'", 'it says ‘round up to multiple of 8’'],
    ["'round the clock, 'til dawn, runnin' late", '’round the clock, ’til dawn, runnin’ late'],
    ["\uFFFC's size, \uFFFC' size, Bevy 0.14's", '\uFFFC’s size, \uFFFC’ size, Bevy 0.14’s'],
    ["C++'s, D.C.'s, AWS' microVM, the workers'.", 'C++’s, D.C.’s, AWS’ microVM, the workers’.'],
    ["rock 'n' roll, the letter 'n' is", 'rock ’n’ roll, the letter ‘n’ is'],
    ['here--there; here --- there', 'here –~there; here~– there'],
    ['“He said “no” today”', '“He said ‘no’ today”'],
    ['+44 20 7946 0958, (555) 123-4567, 01632 960 001', '+44~20~7946~0958, (555)~123-4567, 01632~960~001'],
    ["he said 'no' - twice - on May 3", 'he said ‘no’ –~twice~– on May~3'],
    ['1st, 2nd; what? No. 3', '1st, 2nd; what? No.~3'],
  ])('%s', (typed, set) => {
    expect(shown(typed, 'en')).toBe(spaces(set));
  });
});
