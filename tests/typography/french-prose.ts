import rules from 'modele-social';

/** A text of several words, not a name, an address or a formula. */
const PROSE = /(?:\p{L}+['’ ,]+){6}/u;

/**
 * French that nobody wrote for these tests: what the package `modele-social`
 * (MIT, the social security of employees, by its administration) says to its
 * readers, in Markdown, with the typography of many hands.
 */
export function frenchProse(): readonly string[] {
  const found = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value === 'string' && PROSE.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(rules);
  return [...found];
}
