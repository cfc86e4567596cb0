import { LETTER } from './characters.ts';
import { primaryLanguage } from './primary-language.ts';

/**
 * Short words that belong to what follows them: articles, prepositions, conjunctions, numbers in words and the
 * like. A line of large type does not end with one.
 */
const LINK_WORDS: Readonly<Record<string, ReadonlySet<string>>> = {
  fr: wordsOf(`le la les un une des du de au aux à a en et ou où ni or car mais donc si ce cet cette ces
    mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
    par pour sur dans sans sous chez vers avec entre contre depuis dès jusque selon parmi hors
    qui que quoi dont quand comme ne se me te je tu il elle on ils elles y
    très trop si chaque quel quelle quels quelles
    deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante soixante cents mille`),
  en: wordsOf(`a an the of to in on at by for from with without into onto over under about as per via
    and or nor but so yet if than that who which whose when where while
    my your his her its our their this these those no not
    two three four five six seven eight nine ten eleven twelve`),
  de: wordsOf(`der die das den dem des ein eine einen einem einer eines kein keine
    und oder aber denn doch wie als ob dass daß wenn weil
    an am auf aus bei beim bis durch für gegen im in ins mit nach ohne seit über um unter vom von vor zu zum zur
    mein dein sein ihr unser euer nicht
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf`),
  es: wordsOf(`el la los las un una unos unas de del a al en y e o u que con sin por para sobre su sus se no
    dos tres cuatro cinco seis siete ocho nueve diez`),
  it: wordsOf(`il lo la i gli le un uno una di del della dei delle a al alla ai alle da dal dalla in nel nella
    e ed o che con per su sul tra fra non si
    due tre quattro cinque sei sette otto nove dieci`),
  pt: wordsOf(`o a os as um uma de do da dos das em no na nos nas e ou que com sem por para ao à se não
    dois duas três quatro cinco seis sete oito nove dez`),
  nl: wordsOf(`de het een van in op aan bij met voor naar uit om te en of maar dat die als niet
    twee drie vier vijf zes zeven acht negen tien`),
};

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

/** What may stand before a word without being one of its letters: an opening quotation mark, a bracket. */
const BEFORE = new RegExp(`^[^${LETTER}\\d]+`);

/**
 * Whether a word belongs to what follows it. With a stop or a comma behind it, it does not.
 *
 * @param word as it stands between two spaces, with its marks; what no-break spaces bind counts by its last part
 * @param lang BCP 47; in a language that is not known here no word does
 */
export function isLinkWord(word: string, lang: string): boolean {
  const own = word.replace(/^.*[\u00A0\u202F]/s, '');
  return LINK_WORDS[primaryLanguage(lang)]?.has(own.replace(BEFORE, '').toLowerCase()) ?? false;
}
