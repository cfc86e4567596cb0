import { inflateSync } from 'node:zlib';

/** A PDF as text, one character a byte, with what its object streams hold in place of them. */
export function pdfSource(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1');
  return source.replace(
    /(<< \/Type \/ObjStm [^\n]*>>\nstream\n)([\s\S]*?)(?=\nendstream\nendobj\n)/g,
    (_, head: string, content: string) => head + inflateSync(Buffer.from(content, 'latin1')).toString('latin1'),
  );
}
