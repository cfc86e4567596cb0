import { primaryLanguage } from './primary-language.ts';

/** What a sign is called, for whoever listens. */
interface SignNames {
  readonly fr: string;
  readonly en: string;
  readonly de: string;
}

/**
 * Signs that stand for a word, and that voices pass over or call by names that say something else. Signs that only
 * adorn (•, ■) are not among them, nor pictures (emoji), which have names of their own everywhere.
 */
const SIGNS: Readonly<Record<string, SignNames>> = {
  '☎': { fr: 'téléphone', en: 'telephone', de: 'Telefon' },
  '☏': { fr: 'téléphone', en: 'telephone', de: 'Telefon' },
  '✆': { fr: 'téléphone', en: 'telephone', de: 'Telefon' },
  '✉': { fr: 'courriel', en: 'e-mail', de: 'E-Mail' },
  '✓': { fr: 'oui', en: 'yes', de: 'ja' },
  '✔': { fr: 'oui', en: 'yes', de: 'ja' },
  '✗': { fr: 'non', en: 'no', de: 'nein' },
  '✘': { fr: 'non', en: 'no', de: 'nein' },
  '☐': { fr: 'case à cocher', en: 'box to tick', de: 'Kästchen zum Ankreuzen' },
  '☑': { fr: 'case cochée', en: 'ticked box', de: 'angekreuztes Kästchen' },
  '☒': { fr: 'case cochée', en: 'ticked box', de: 'angekreuztes Kästchen' },
  '←': { fr: 'flèche vers la gauche', en: 'arrow to the left', de: 'Pfeil nach links' },
  '→': { fr: 'flèche', en: 'arrow', de: 'Pfeil' },
  '↑': { fr: 'flèche vers le haut', en: 'arrow up', de: 'Pfeil nach oben' },
  '↓': { fr: 'flèche vers le bas', en: 'arrow down', de: 'Pfeil nach unten' },
  '⇒': { fr: 'donc', en: 'therefore', de: 'also' },
  '➔': { fr: 'flèche', en: 'arrow', de: 'Pfeil' },
  '➜': { fr: 'flèche', en: 'arrow', de: 'Pfeil' },
  '★': { fr: 'étoile', en: 'star', de: 'Stern' },
  '☆': { fr: 'étoile vide', en: 'empty star', de: 'leerer Stern' },
  '⚠': { fr: 'attention', en: 'attention', de: 'Achtung' },
  '☞': { fr: 'voir', en: 'see', de: 'siehe' },
  '☛': { fr: 'voir', en: 'see', de: 'siehe' },
  '✂': { fr: 'à découper', en: 'cut here', de: 'hier ausschneiden' },
  '♥': { fr: 'cœur', en: 'heart', de: 'Herz' },
  '♿': { fr: 'accessible en fauteuil roulant', en: 'wheelchair access', de: 'rollstuhlgerecht' },
};

/** A sign, and the selector behind it that says how it is drawn. */
const SIGN = new RegExp(`[${Object.keys(SIGNS).join('')}][\\uFE0E\\uFE0F]?`, 'gu');

/** A stretch of a text: a sign with its name, or what stands between two of them. */
export interface SignPart {
  readonly text: string;
  /** Index of its first character in the text. */
  readonly start: number;
  /** What a sign is called in the language of the text. */
  readonly name?: string;
}

/**
 * A text in parts at its signs; undefined where it has none.
 *
 * @param text of any length
 * @param lang BCP 47: signs of other languages than French and German are called by their English names
 */
export function partsAtSigns(text: string, lang: string): readonly SignPart[] | undefined {
  if (text.search(SIGN) < 0) return undefined;
  const language = primaryLanguage(lang);
  const parts: SignPart[] = [];
  let end = 0;
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    if (index > end) parts.push({ text: text.slice(end, index), start: end });
    end = index + sign.length;
    const name = SIGNS[sign.charAt(0)]?.[language === 'fr' || language === 'de' ? language : 'en'];
    parts.push({ text: sign, start: index, ...(name !== undefined && { name }) });
  }
  if (end < text.length) parts.push({ text: text.slice(end), start: end });
  return parts;
}
