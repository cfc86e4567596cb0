import { describe, expect, it } from 'vitest';
import { decodedText } from '../../src/answers/decode-text.ts';
import { htmlLines } from '../../src/answers/html-lines.ts';
import { mailboxMessages } from '../../src/answers/mailbox.ts';
import { readMessageParts } from '../../src/answers/message-parts.ts';
import { filledPdf, pdfOf } from '../fixtures/filled-pdf.ts';
import { mailWith } from '../fixtures/mail-with.ts';

describe('what is shown of HTML', () => {
  it.each([
    ['paragraphs and line breaks', '<p>a<br>b</p><p>c</p>', 'a\nb\nc'],
    ['a break that ends a block', '<div>a<br></div><div><br></div><div>b</div>', 'a\n\nb'],
    ['a paragraph with a no-break space alone', '<p>a</p><p>&nbsp;</p><p>b</p>', 'a\n\nb'],
    ['blanks and line ends of the source', '<p>a\n   b <b> c</b></p>', 'a b c'],
    ['several blanks that are meant', 'a&nbsp; b', 'a  b'],
    ['what is set as it was written', '<pre>a\n  b</pre><p style="white-space: pre-wrap">c\nd</p>', 'a\n  b\nc\nd'],
    ['quotations', 'a<blockquote>b<blockquote>c</blockquote></blockquote>d', 'a\n> b\n>> c\nd'],
    ['cells of a table', '<table><tr><td>a</td><td>b</td></tr></table>', 'a\nb'],
    ['a rule', 'a<hr>b', `a\n${'_'.repeat(32)}\nb`],
    [
      'no style, script, title or comment',
      '<head><title>t</title><style>p{}</style></head><script>x</script>a<!--b-->',
      'a',
    ],
    ['characters by name', '&eacute;&#146;&amp;', 'é’&'],
  ])('has %s', (_, html, lines) => expect(htmlLines(html)).toBe(lines));
});

describe('a text file', () => {
  it.each([
    ['UTF-8', Buffer.from('é ’œ')],
    ['UTF-8 with its mark', Buffer.from('\ufeffé ’œ')],
    ['UTF-16', Buffer.from('\ufeffé ’œ', 'utf16le')],
    ['UTF-16 the other way round', Buffer.from('\ufeffé ’œ', 'utf16le').swap16()],
    ['Windows-1252', Buffer.from([0xe9, 0x20, 0x92, 0x9c])],
  ])('is read from %s', (_, bytes) => expect(decodedText(bytes)).toBe('é ’œ'));
});

describe('a mailbox', () => {
  const texts = (text: string) => mailboxMessages(Buffer.from(text)).map((one) => Buffer.from(one).toString());

  it('is parted where messages begin, and nowhere else', () => {
    const head = 'From - Sun Mar 15 09:41:12 2026\n';
    expect(texts(`${head}A: 1\n\nFrom here\n>From there\n\nFrom now on\n\n${head}B: é\n\n>>From\n`)).toEqual([
      'A: 1\n\nFrom here\nFrom there\n\nFrom now on\n\n',
      'B: é\n\n>>From\n',
    ]);
  });

  it('is one message where it does not begin so', () => {
    expect(texts('From: a\n\n\nFrom - Sun Mar 15 09:41:12 2026\n')).toHaveLength(1);
  });
});

describe('the parts of a message', () => {
  it('are its text, PDF that are attached, texts, and messages with theirs', async () => {
    const pdf = await filledPdf({ texts: { nom: 'Zoé' } });
    const inner = mailWith('Rien.', [{ type: 'application/octet-stream', name: 'Coupon rempli.PDF', bytes: pdf }]);
    const parts = await readMessageParts(
      mailWith('nom=A', [
        { type: 'application/pdf', name: 'scan.pdf', bytes: pdfOf(['<< /Type /Catalog >>']).subarray(0, 30) },
        { type: 'image/png', name: 'a.png', bytes: Buffer.from('x') },
        { type: 'text/plain', name: 'notes.txt', bytes: Buffer.from([0x6e, 0x3d, 0x9c]) },
        { type: 'message/rfc822', name: 'x', bytes: inner },
      ]),
    );
    expect(parts).toEqual([
      { kind: 'text', texts: ['nom=A\n\n'] },
      { kind: 'form', name: 'scan.pdf', form: 'truncated' },
      { kind: 'text', name: 'notes.txt', texts: ['n=œ'] },
      { kind: 'text', name: 'Zoé', texts: ['Rien.\n\n'] },
      { kind: 'form', name: 'Coupon rempli.PDF', form: { fields: [{ name: 'nom', values: ['Zoé'] }] } },
    ]);
  });

  it('are none that can be read where all is encrypted, and others where something is not', async () => {
    const secret = { type: 'application/pkcs7-mime', name: 'smime.p7m', bytes: Buffer.from('x') };
    expect(await readMessageParts(mailWith('', [secret]))).toBe('message-encrypted');
    expect(await readMessageParts(mailWith('nom=A', [secret]))).toHaveLength(1);
    expect(await readMessageParts(mailWith(''))).toEqual([]);
  });

  it('say who has sent a message inside another: by name, address, subject, or not at all', async () => {
    const names = [];
    for (const head of ['From: Zoé <z@exemple.fr>', 'From: z@exemple.fr', 'Subject: Coupon', 'X: y']) {
      const inner = Buffer.from(`${head}\nContent-Type: text/plain; charset=utf-8\n\nnom=A\n`);
      const parts = await readMessageParts(mailWith('', [{ type: 'message/rfc822', name: 'x', bytes: inner }]));
      names.push(typeof parts === 'string' ? parts : parts[0]?.kind === 'text' && parts[0].name);
    }
    expect(names).toEqual(['Zoé', 'z@exemple.fr', 'Coupon', '']);
  });

  it('are read as Windows wrote letters where a message does not say what they are', async () => {
    const parts = await readMessageParts(Buffer.from('Subject: Coupon\n\nnom=Zo\xe9 l\x92a\n', 'latin1'));
    expect(parts).toEqual([{ kind: 'text', texts: ['nom=Zoé l’a\n'] }]);
  });

  it('are given up where there are too many inside each other, or too much', async () => {
    let mail: Uint8Array = mailWith('nom=A');
    for (let depth = 0; depth < 20; depth++) mail = mailWith('x', [{ type: 'message/rfc822', name: 'x', bytes: mail }]);
    expect(await readMessageParts(mail)).toBe('too-heavy');
    expect(await readMessageParts(mailWith('x'.repeat(1_000_001)))).toBe('too-heavy');
    const deep = Buffer.from(`Content-Type: text/html\n\n${'<b>'.repeat(100_000)}`);
    expect(await readMessageParts(deep)).toBe('too-heavy');
  });
});
