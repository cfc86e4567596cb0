/** How wide words are: what a chart knows of the type that it is lettered with. */
export type Measure = (text: string, bold: boolean) => number;

/** Words in lines no wider than `width`, where their spaces allow it; `measure` is in the width's unit. */
export function wrapped(text: string, width: number, measure: (text: string) => number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && measure(longer) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** The narrowest that a text can be set in. */
export function longestWord(text: string, measure: (text: string) => number): number {
  return Math.max(0, ...wordsOf(text).map(measure));
}

/** Non-breaking spaces stand inside words. */
function wordsOf(text: string): readonly string[] {
  return text.split(/[ \t\r\n]+/).filter((word) => word !== '');
}
