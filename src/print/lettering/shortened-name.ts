/** A name of so many characters at most; an ellipsis stands for what is left out. */
export function shortenedName(name: string, most: number): string {
  const letters = [...name];
  if (letters.length <= most) return name;
  const kept = letters.slice(0, most - 1).join('');
  return `${kept.trimEnd()}…`;
}
