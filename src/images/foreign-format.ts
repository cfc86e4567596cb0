import { viewOf } from '../sequence/view-of.ts';
import { fourCharacters } from './picture-header.ts';

/** What a file is that is no picture which can be shown, as far as its bytes tell. */
export type ForeignFormat =
  | 'heic'
  | 'raw'
  | 'tiff'
  | 'bmp'
  | 'psd'
  | 'jpeg-2000'
  | 'jpeg-xl'
  | 'icon'
  | 'postscript'
  | 'metafile'
  | 'gimp'
  | 'pdf'
  | 'office'
  | 'archive'
  | 'video'
  | 'sound'
  | 'web-page'
  | 'pointer'
  | 'sidecar'
  | 'text';

interface Sign {
  readonly format: ForeignFormat;
  /** Bytes by which a file of the format begins, as Latin-1; `.` is any byte. */
  readonly begins: RegExp;
}

/** Bytes that are looked at: all signs stand within them. */
const HEAD = 512;

/** Files of cameras that begin as TIFF do are told by their names. */
const RAW_NAME = /\.(?:3fr|arw|cr2|cr3|dng|erf|iiq|kdc|mef|mos|mrw|nef|nrw|orf|pef|raf|raw|rw2|sr2|srf|srw|x3f)$/i;

/** By the lists of signatures of the formats' own specifications. */
const SIGNS: readonly Sign[] = [
  { format: 'raw', begins: /^(?:II\*\0.{4}CR|FUJIFILMCCD-RAW|IIRO|IIRS|MMOR|IIU\0|\0MRM|FOVb)/s },
  { format: 'tiff', begins: /^(?:II[*+]\0|MM\0[*+])/ },
  { format: 'bmp', begins: /^BM.{4}\0{4}/s },
  { format: 'psd', begins: /^8BPS/ },
  { format: 'jpeg-2000', begins: /^(?:\0\0\0\x0cjP {2}|\xff\x4f\xff\x51)/ },
  { format: 'jpeg-xl', begins: /^(?:\0\0\0\x0cJXL |\xff\x0a)/ },
  { format: 'icon', begins: /^(?:\0\0[\x01\x02]\0[^\0]|icns)/ },
  { format: 'postscript', begins: /^(?:%!PS|\xc5\xd0\xd3\xc6)/ },
  { format: 'metafile', begins: /^(?:\xd7\xcd\xc6\x9a|\x01\0\0\0.{36} EMF)/s },
  { format: 'gimp', begins: /^gimp xcf/ },
  { format: 'pdf', begins: /^\s*%PDF-/ },
  {
    format: 'office',
    begins:
      /^(?:PK\x03\x04.{26}(?:mimetypeapplication\/vnd|\[Content_Types\]|word\/|xl\/|ppt\/|_rels\/)|\xd0\xcf\x11\xe0|\{\\rtf)/s,
  },
  { format: 'archive', begins: /^(?:PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b)/ },
  {
    format: 'video',
    begins: /^(?:RIFF.{4}AVI |\x1a\x45\xdf\xa3|\0\0\x01[\xb3\xba]|FLV\x01|\x30\x26\xb2\x75|.{4}(?:moov|mdat|wide))/s,
  },
  { format: 'sound', begins: /^(?:ID3|RIFF.{4}WAVE|fLaC|OggS|\xff[\xf2\xf3\xfb])/s },
  { format: 'sidecar', begins: /^\0\x05\x16[\0\x07]/ },
  { format: 'pointer', begins: /^version https:\/\/git-lfs/ },
  { format: 'web-page', begins: /^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html|<head|<!--.*<html)/is },
];

/** Kinds of ISO base media files (ISO/IEC 14496-12) by their brands; those of AVIF are recognised before. */
const BRANDS: readonly (readonly [format: ForeignFormat, brands: RegExp])[] = [
  ['heic', /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/],
  ['raw', /^crx $/],
  ['jpeg-2000', /^jp[2x] $/],
  ['sound', /^M4[AB] $/],
  ['video', /^(?:isom|iso\d|mp4\d|avc1|qt {2}|M4V |3g[2gp].|dash|mmp4)$/],
];

/**
 * Says what a file is that no codec reads, so that its author can be told what to do with it.
 *
 * @param bytes the file's
 * @param name of cameras' files the bytes alone do not tell which they are
 * @returns undefined where it is nothing that is known
 */
export function foreignFormat(bytes: Uint8Array, name: string): ForeignFormat | undefined {
  const head = bytes.subarray(0, HEAD);
  if (fourCharacters(head, 4) === 'ftyp') return mediaFormat(head);
  const text = Buffer.from(head.buffer, head.byteOffset, head.length).toString('latin1');
  const { format } = SIGNS.find(({ begins }) => begins.test(text)) ?? {};
  if (format === 'tiff' && RAW_NAME.test(name)) return 'raw';
  return format ?? (isText(head) ? 'text' : undefined);
}

/** By the major brand, then by those that it is compatible with. */
function mediaFormat(head: Uint8Array): ForeignFormat {
  const size = viewOf(head).getUint32(0);
  const end = Math.min(size, head.length);
  const brands = Array.from({ length: Math.max(0, end - 8) >> 2 }, (_, index) => fourCharacters(head, 8 + index * 4));
  for (const brand of brands) {
    const known = BRANDS.find(([, pattern]) => pattern.test(brand));
    if (known) return known[0];
  }
  return 'video';
}

function isText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
