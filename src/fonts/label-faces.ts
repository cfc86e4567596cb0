/** A packaged face by what it is, as drawings name theirs: the one that both editions set a label in. */
export function labelFace(family: 'sans' | 'serif' | 'mono', bold: boolean, italic: boolean): string {
  if (family === 'mono') return 'source-code-pro-400';
  if (family === 'serif') return `source-serif-4-${bold ? 700 : 400}${italic ? '-italic' : ''}`;
  // The narrow face has no bold italic.
  return bold ? 'archivo-narrow-700' : `archivo-narrow-400${italic ? '-italic' : ''}`;
}

/** Where a character is looked for that its own face lacks. */
export const FALLBACK_FACES: readonly string[] = ['source-serif-4-400', 'source-code-pro-400', 'archivo-narrow-400'];
