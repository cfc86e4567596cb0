/*
 * What an author may write in French: keys of the YAML, some of their values, attributes between
 * braces. The English names are those that the schemas have. Case and accents do not count, and
 * a blank or a low line stands for a hyphen. `author-names.ts` looks names up; docs/keys.md shows
 * them, and a test holds that it shows these.
 */

/** Where a key stands: what a word means depends on it. */
export type KeyGroup = keyof typeof KEY_NAMES;

/**
 * French names of keys by their English ones, by where they stand. Messages propose the first. A
 * key that is called the same in both languages has none.
 */
export const KEY_NAMES = {
  number: {
    number: ['numéro'],
    date: [],
    title: ['titre'],
    standfirst: ['chapô', 'chapeau'],
    pages: [],
    columns: ['colonnes'],
    coupon: [],
    lang: ['langue'],
    abbreviations: ['sigles', 'abréviations'],
  },
  publication: {
    name: ['nom'],
    tagline: ['devise'],
    section: [],
    organisation: [],
    contact: [],
    legal: ['mentions', 'mention'],
    logo: [],
    site: [],
    lang: ['langue'],
    typography: ['typographie'],
    check: ['relecture'],
    colours: ['couleurs', 'couleur'],
    theme: ['thème'],
    columns: ['colonnes'],
    abbreviations: ['sigles', 'abréviations'],
    coupon: [],
  },
  contact: {
    email: ['courriel', 'e-mail'],
    phone: ['téléphone'],
    address: ['adresse'],
    web: ['site'],
  },
  colours: { accent: [] },
  typography: {
    ellipsis: ['points-de-suspension'],
    quotes: ['guillemets-droits'],
    apostrophe: [],
    guillemets: [],
    'high-punctuation': ['ponctuation-haute'],
    colon: ['deux-points'],
    dash: ['tiret'],
    aside: ['incise'],
    minus: ['moins'],
    ranges: ['intervalles'],
    sums: ['calculs'],
    'number-of': ['numéro-de'],
    units: ['unités'],
    references: ['renvois', 'références'],
    thousands: ['milliers'],
    'phone-numbers': ['numéros-de-téléphone'],
    'bank-accounts': ['comptes-bancaires'],
    titles: ['civilités'],
    dates: [],
    'abbreviation-spaces': ['espaces-des-abréviations'],
    ordinals: ['ordinaux'],
  },
  check: {
    'capital-accents': ['accents-des-capitales'],
    ligatures: [],
    exclamations: [],
    quotations: ['citations'],
    parentheses: ['parenthèses'],
    acronyms: ['sigles'],
    'doubled-words': ['mots-doublés'],
    'doubled-spaces': ['espaces-doublés'],
    commas: ['virgules'],
    'final-stops': ['points-finals', 'points-finaux'],
    spelling: ['orthographe'],
    printer: ['imprimeur'],
    publisher: ['directeur'],
    'public-road': ['voie-publique'],
    'data-notice': ['mention-des-données'],
    'excluded-fields': ['champs-exclus'],
  },
  coupon: {
    model: ['modèle'],
    title: ['titre'],
    instruction: ['consigne'],
    return: ['retour'],
    notice: ['mention', 'mentions'],
    action: [],
    web: [],
    back: ['dos', 'verso'],
    place: ['emplacement'],
    side: ['face', 'côté'],
    size: ['taille'],
    rows: ['lignes', 'rangées'],
  },
  field: {
    name: ['nom'],
    label: ['libellé'],
    text: ['texte'],
    kind: ['genre'],
    width: ['largeur'],
    required: ['obligatoire'],
    autocomplete: ['saisie-automatique'],
    hint: ['aide'],
    choices: ['choix'],
    pattern: ['motif'],
    maxLength: ['longueur-max', 'longueurMax'],
    lines: ['lignes'],
  },
  theme: {
    extends: ['étend'],
    page: [],
    widthMm: ['largeurMm'],
    heightMm: ['hauteurMm'],
    marginsMm: ['margesMm'],
    top: ['haut'],
    right: ['droite'],
    bottom: ['bas'],
    left: ['gauche'],
    columns: ['colonnes'],
    gutterMm: ['gouttièreMm'],
    align: ['alignement'],
    paragraphs: ['paragraphes'],
    colours: ['couleurs', 'couleur'],
    ink: ['encre'],
    accent: [],
    soft: ['atténué'],
    onDark: ['surFoncé'],
    mark: ['surligné'],
    tint: ['teinte'],
    hairline: ['filet'],
    ground: ['fond'],
    body: ['texte'],
    size: ['corps', 'taille'],
    leading: ['interlignage', 'interligne'],
    indent: ['alinéa'],
    smallest: ['plusPetit'],
    largest: ['plusGrand'],
    figures: ['chiffres'],
    hyphenPenalty: ['pénalitéCoupure'],
    white: ['blancs', 'blanc'],
    heading2: ['intertitre2'],
    heading3: ['intertitre3'],
    heading4: ['intertitre4'],
    block: ['bloc'],
    lines: ['lignes'],
    growth: ['croissance'],
    microtypography: ['microtypographie'],
    glyphScalingPercent: ['échelleLettresPourcent'],
    letterSpacingPercent: ['approchePourcent'],
    marginKerningPercent: ['débordMargePourcent'],
    masthead: ['bandeau'],
    kicker: ['surtitre'],
    name: ['nom'],
    tagline: ['devise'],
    headline: ['grandTitre'],
    standfirst: ['chapô', 'chapeau'],
    stretchLines: ['lignesEnPlus'],
    code: [],
    box: ['encadré'],
    table: ['tableau'],
    coupon: [],
    title: ['titre'],
    instruction: ['consigne'],
    label: ['libellé'],
    rowMm: ['ligneMm'],
    boxMm: ['caseMm'],
    notice: ['mention', 'mentions'],
    footer: ['pied'],
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** Keys that hold others, and which names those have. Below a theme's keys stand keys of the theme. */
export const GROUPS_BELOW: Readonly<Record<string, KeyGroup>> = {
  contact: 'contact',
  colours: 'colours',
  typography: 'typography',
  check: 'check',
  coupon: 'coupon',
  rows: 'field',
};

/** Attributes between braces that may stand behind several things, in small letters and without accents. */
export const SPAN_ATTRIBUTE: readonly string[] = ['span', 'etendue'];
export const PLACE_ATTRIBUTE: readonly string[] = ['place', ...KEY_NAMES.coupon.place];

/** Where something may stand: a coupon, and in the text what may leave its place. */
export const PLACE_NAMES = { top: 'tête', foot: 'pied', here: 'ici', column: 'colonne' } as const;

/** French names of values, by the English names of their keys and by their own. Messages propose the first. */
export const VALUE_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  abbreviations: {
    expand: ['développer', 'développés', 'développées'],
    plain: ['tels-quels', 'telles-quelles'],
  },
  place: {
    top: [PLACE_NAMES.top],
    foot: [PLACE_NAMES.foot],
    here: [PLACE_NAMES.here],
    column: [PLACE_NAMES.column],
  },
  side: { last: ['dernière', 'dernier'] },
  // Of earlier versions `size` has two places.
  size: { half: ['moitié'], page: [], foot: [PLACE_NAMES.foot], column: [PLACE_NAMES.column] },
  back: { 'keep-clear': ['réservé'], free: ['libre'] },
  web: { form: ['formulaire'], 'print-only': ['papier-seul'] },
  kind: {
    text: ['texte'],
    'long-text': ['texte-long'],
    email: ['courriel', 'e-mail'],
    phone: ['téléphone'],
    postcode: ['code-postal'],
    town: ['ville', 'commune'],
    date: [],
    amount: ['montant'],
    iban: [],
    bic: [],
    'one-of': ['un-choix', 'choix-unique'],
    'many-of': ['plusieurs-choix', 'choix-multiple'],
    'yes-no': ['oui-non'],
    signature: [],
    fixed: ['fixe', 'texte-fixe'],
  },
  align: { justified: ['justifié'], ragged: ['au-fer', 'drapeau'] },
  paragraphs: { indent: ['alinéa'], white: ['blanc'] },
  figures: { lining: ['alignés'], oldstyle: ['elzéviriens'] },
  box: { ruled: ['filets', 'filet'], tinted: ['teinté'], framed: ['cadre'] },
  extends: { default: ['origine'], none: ['rien', 'aucun'] },
  span: { all: ['tout', 'toute', 'toutes'] },
};

/** Ready-made coupons have French names; these are their English ones. */
export const MODEL_NAMES: Readonly<Record<string, readonly string[]>> = {
  adhesion: ['membership'],
  'adhesion-sepa': ['membership-sepa'],
  petition: [],
  contact: [],
  commande: ['order'],
  vote: ['ballot'],
};

/** What people write for true and false; YAML 1.2 reads all of these as texts. */
export const SWITCH_NAMES = {
  true: ['oui', 'vrai', 'yes', 'on'],
  false: ['non', 'faux', 'no', 'off'],
} as const;

/** Keys whose values are true or false, beside all those of `typography` and `check`. */
export const SWITCHES: ReadonlySet<string> = new Set(['required', 'coupon']);
