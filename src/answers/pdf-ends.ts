/** Where readers of PDF look for its first and its last line. */
const HEAD = 1024;
const TAIL = 1024;

/** Whether a file says that it is a PDF. */
export function isPdf(bytes: Uint8Array): boolean {
  return latin1(bytes.subarray(0, HEAD)).includes('%PDF-');
}

/** What is wrong with a PDF by its two ends: it has no beginning, or lacks its last line, before which stands what was filled in last. */
export function pdfFault(bytes: Uint8Array): 'damaged' | 'truncated' | undefined {
  if (!isPdf(bytes)) return 'damaged';
  return latin1(bytes.subarray(-TAIL)).includes('%%EOF') ? undefined : 'truncated';
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
