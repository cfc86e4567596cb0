/** A family that npm has as a package of TrueType files, and that a user may install beside the tool. */
export interface FontPackage {
  /** Name without its scope. */
  readonly name: string;
  /** Size beside that of the text: pictures fill more of their em than letters do. Default: 1. */
  readonly scale?: number;
}

/** The scope that all of them stand in; their fonts have the SIL Open Font License. */
export const SCOPE = '@expo-google-fonts';

/** What to type at a prompt to have a package. */
export function installCommand({ name }: FontPackage): string {
  return `npm install ${SCOPE}/${name}`;
}

/**
 * Pictures of 1.09 em come down to 0.93, from a little below the baseline to
 * the ascenders: lines that are set close do not touch.
 */
const EMOJI: readonly FontPackage[] = [{ name: 'noto-emoji', scale: 0.85 }];

/** Ideographs fill their em, which looks large beside lower-case letters. */
const IDEOGRAPH = 0.92;

const han = (...regions: readonly string[]): readonly FontPackage[] =>
  regions.flatMap((region) => [
    { name: `noto-serif-${region}`, scale: IDEOGRAPH },
    { name: `noto-sans-${region}`, scale: IDEOGRAPH },
  ]);

/** A set of characters is slow to make, and few numbers ask for any: it is made when it is asked for. */
type OnDemand = () => RegExp;

/** Which packages have a script, best first: the first is the one to be installed. The first row that matches holds. */
const PACKAGES: readonly (readonly [characters: OnDemand, packages: readonly FontPackage[]])[] = [
  [() => /\p{Emoji_Presentation}|\p{RI}|\uFE0F|\u20E3/u, EMOJI],
  [
    () => /\p{Script_Extensions=Arabic}/u,
    [{ name: 'noto-naskh-arabic' }, { name: 'noto-sans-arabic' }, { name: 'noto-kufi-arabic' }],
  ],
  [() => /\p{Script_Extensions=Hebrew}/u, [{ name: 'noto-serif-hebrew' }, { name: 'noto-sans-hebrew' }]],
  [() => /\p{Script=Tifinagh}/u, [{ name: 'noto-sans-tifinagh' }]],
  [() => /\p{Script_Extensions=Devanagari}/u, [{ name: 'noto-serif-devanagari' }, { name: 'noto-sans-devanagari' }]],
  [() => /\p{Script=Thai}/u, [{ name: 'noto-sans-thai' }]],
  [() => /\p{Script=Lao}/u, [{ name: 'noto-sans-lao' }]],
  [() => /\p{Script=Khmer}/u, [{ name: 'noto-sans-khmer' }]],
  [() => /\p{Script=Hangul}/u, han('kr')],
  [() => /\p{Script_Extensions=Hiragana}|\p{Script_Extensions=Katakana}/u, han('jp')],
  [() => /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u, [{ name: 'noto-serif' }, { name: 'noto-sans' }]],
  // Stars, zodiac, circled figures and dingbats: which of the two fonts has a sign is a matter of its block.
  [
    () =>
      /(?!\p{Extended_Pictographic})[\u2160-\u2188\u2460-\u24FF\u2624-\u262F\u2638-\u263B\u263D-\u2653\u2669-\u267E\u2690-\u269D\u26A2-\u26A9\u26AD-\u26BC\u26E2-\u26FF\u271D-\u2721\u2776-\u2793]/u,
    [{ name: 'noto-sans-symbols' }, { name: 'noto-sans-symbols-2' }],
  ],
  [
    () => /(?!\p{Extended_Pictographic})[\u25A0-\u27BF\u2B00-\u2BFF]/u,
    [{ name: 'noto-sans-symbols-2' }, { name: 'noto-sans-symbols' }, { name: 'noto-sans-math' }],
  ],
  [() => /\p{Math}/u, [{ name: 'noto-sans-math' }, { name: 'noto-sans-symbols-2' }, { name: 'noto-sans-symbols' }]],
  [() => /\p{Extended_Pictographic}/u, [...EMOJI, { name: 'noto-sans-symbols-2' }, { name: 'noto-sans-symbols' }]],
  [() => /\p{S}/u, [{ name: 'noto-sans-symbols-2' }, { name: 'noto-sans-symbols' }, { name: 'noto-sans-math' }]],
];

/** Ideographs are drawn differently from region to region; the language tells which. */
const IDEOGRAPHS: OnDemand = () => /\p{Script=Han}|[\u3000-\u303F\uFF00-\uFFEF]/u;

/** Packages whose fonts may have a character (a grapheme cluster), best first; none where none is known. */
export function fontPackagesFor(character: string, lang: string): readonly FontPackage[] {
  if (IDEOGRAPHS().test(character)) return ideographs(lang);
  return PACKAGES.find(([characters]) => characters().test(character))?.[1] ?? [];
}

function ideographs(lang: string): readonly FontPackage[] {
  if (/^ja\b/i.test(lang)) return han('jp', 'sc', 'tc', 'kr');
  if (/^ko\b/i.test(lang)) return han('kr', 'sc', 'tc', 'jp');
  if (/^(zh|yue)\b.*\b(hant|tw|hk|mo)\b/i.test(lang)) return han('tc', 'sc', 'jp', 'kr');
  return han('sc', 'tc', 'jp', 'kr');
}
