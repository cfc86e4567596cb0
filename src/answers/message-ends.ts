/** What stands in a message behind what somebody has written, and is none of it. */
export interface MessageEnd {
  readonly pattern: RegExp;
  /** Needs a blank line before it: an answer could begin so. */
  readonly standsApart?: true;
  /** May be broken into two lines. */
  readonly isLong?: true;
  /** Lines that it must find. */
  readonly examples: readonly string[];
}

export const MESSAGE_ENDS: readonly MessageEnd[] = [
  // RFC 3676, 4.3; the blank behind it is often lost.
  { pattern: /^-- ?$/, examples: ['-- ', '--'] },
  { pattern: /^_{20,}$/, examples: ['________________________________'] },
  {
    pattern: /^-{2,} ?\p{L}[\p{L}’' ]{3,40} ?-{2,}$/u,
    examples: [
      '-------- Message transféré --------',
      '---------- Forwarded message ---------',
      '-----Message d’origine-----',
    ],
  },
  {
    pattern: /^(?:de|from|von|expéditeur) ?: .{0,200}(?:@|<)/iu,
    examples: ['De : Zoé Lefèvre <zoe@exemple.fr>', 'From: zoe@exemple.fr'],
  },
  {
    pattern: /^(?:le|on|am)\b.{3,200}(?:a écrit|wrote|schrieb.{0,80}) ?:$/iu,
    isLong: true,
    examples: ['Le 12 mars 2026 à 09:41, Zoé Lefèvre <zoe@exemple.fr> a écrit :', 'On Thu, 12 Mar 2026, Zoé wrote:'],
  },
  {
    pattern: /^(?:envoyé (?:de mon|depuis|à partir d|avec|via)|sent (?:from|with|via)|gesendet (?:von|mit))/iu,
    standsApart: true,
    examples: ['Envoyé de mon iPhone', 'Envoyé à partir de Outlook pour Android', 'Sent from my iPad'],
  },
  {
    pattern: /^(?:(?:télécharger|obtenez|get) outlook|provenance : courrier pour windows)/iu,
    standsApart: true,
    examples: ['Télécharger Outlook pour iOS', 'Get Outlook for Android', 'Provenance : Courrier pour Windows'],
  },
  {
    pattern: /^(?:garanti )?sans virus\b|^virus-free\b|^l’absence de virus\b/iu,
    standsApart: true,
    examples: ['Garanti sans virus. www.avg.com', 'Sans virus.www.avast.com', 'L’absence de virus dans ce courrier'],
  },
];

/** More of a line is not looked at: what ends a message is short. */
const MOST_LETTERS = 400;

/**
 * Whether a line ends what somebody has written: a signature, what a telephone or an antivirus adds, the head of a
 * message that is quoted.
 */
export function endsMessage(before: string, line: string, after = ''): boolean {
  const [alone, joined] = [line, `${line} ${after}`].map((text) =>
    text
      .slice(0, MOST_LETTERS)
      .replace(/[\u00a0\u202f]/g, ' ')
      .replaceAll("'", '’'),
  );
  return MESSAGE_ENDS.some(
    ({ pattern, standsApart, isLong }) =>
      (!standsApart || before.trim() === '') &&
      (pattern.test(alone ?? '') || (isLong === true && pattern.test(joined ?? ''))),
  );
}
