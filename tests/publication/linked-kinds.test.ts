import { describe, expect, it } from 'vitest';
import { linkedKind } from '../../src/publication/linked-kinds.ts';

describe('a file that a number links to', () => {
  it.each([
    ['pdf', 'accord.pdf Accord.PDF 2026/proces-verbal.2.pdf'],
    ['text', 'a.txt a.rtf a.odt a.doc a.docx'],
    ['table', 'a.csv a.tsv a.ods a.xls a.xlsx'],
    ['slides', 'a.odp a.ppt a.pptx'],
    ['picture', 'a.png a.jpg a.jpeg a.gif a.webp a.avif'],
  ])('is a %s by its ending: %s', (kind, names) => {
    for (const name of names.split(' ')) expect([name, linkedKind(name)]).toEqual([name, kind]);
  });

  it.each(['page.html', 'dessin.svg', 'a.exe', 'a.pdf.zip', 'a.pdf_', 'a.pdf/b', 'pdf', '.', ''])(
    'is not published, whatever else stands in its name: %j',
    (name) => expect(linkedKind(name)).toBeUndefined(),
  );
});
