import { deflateSync } from 'node:zlib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { packObjects } from '../../../src/print/paint/object-streams.ts';
import { pdfSource } from '../../inspectors/pdf-source.ts';

describe('packed objects', () => {
  it('are found again, as many as there are', async () => {
    for (const pages of [1, 7, 450]) {
      const task = getDocument({ data: await packed(pages), verbosity: 0 });
      const document = await task.promise;
      expect(document.numPages).toBe(pages);
      const last = await document.getPage(pages);
      expect(last.getViewport({ scale: 1 }).width).toBe(100 + pages);
      await task.destroy();
    }
  });

  it('may say in a string what ends a stream', async () => {
    const source = pdfSource(await packed(1));
    expect(source.match(/\/Type \/ObjStm/g)).toHaveLength(1);
    expect(source).toContain('(\nendstream\nendobj\n)');
  });

  it('leave streams as they were', async () => {
    expect(Buffer.from(await packed(2)).includes(CONTENT)).toBe(true);
  });
});

const CONTENT = deflateSync(Buffer.from('0 0 10 10 re f'));

/** Pages of growing width, that share a content, and a string that looks like the end of a stream. */
function packed(pages: number): Promise<Uint8Array> {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 4} 0 R`);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R /Strange (\nendstream\nendobj\n) >>'),
    Buffer.from(`<< /Type /Pages /Count ${pages} /Kids [${kids.join(' ')}] >>`),
    Buffer.concat([
      Buffer.from(`<< /Length ${CONTENT.length} /Filter /FlateDecode >>\nstream\n`),
      CONTENT,
      Buffer.from('\nendstream'),
    ]),
    ...kids.map((_, index) =>
      Buffer.from(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${101 + index} 50] /Contents 3 0 R >>`),
    ),
  ];
  const parts = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const whole = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    parts.push(whole);
    length += whole.length;
  }
  parts.push(Buffer.from('xref\n'));
  return packObjects({ bytes: Buffer.concat(parts), offsets, trailer: '/Root 1 0 R' });
}
