/** Where a table of a font file lies in it, in bytes. */
export interface TableRecord {
  readonly offset: number;
  readonly length: number;
}

/** The tables of a TrueType file, by tag (OpenType specification, table directory). The function throws for one that is missing. */
export function tableDirectory(view: DataView): (tag: string) => TableRecord {
  const records = new Map<string, TableRecord>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    records.set(tag, { offset: view.getUint32(record + 8), length: view.getUint32(record + 12) });
  }
  return (tag) => {
    const found = records.get(tag);
    if (!found) throw new Error(`the font has no table ${tag}`);
    return found;
  };
}
