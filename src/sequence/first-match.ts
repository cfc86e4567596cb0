/** What a pattern matches of a text first; '' where it matches nothing of it. */
export function firstMatch(pattern: RegExp, text: string): string {
  return pattern.exec(text)?.[0] ?? '';
}
