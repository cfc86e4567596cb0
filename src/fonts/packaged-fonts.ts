import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** A face that ships with the package: one file for print, one for the web. */
export interface PackagedFont {
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** File names in the folder; the WOFF2's carries a hash of its content. */
  readonly ttf: string;
  readonly woff2: string;
}

/** Where the packaged fonts lie. */
export function fontFolder(): string {
  return join(packageRoot(), 'dist', 'fonts');
}

/** The packaged faces by key, as the package's build wrote them down. */
export function packagedFonts(): Readonly<Record<string, PackagedFont>> {
  return JSON.parse(readFileSync(join(fontFolder(), 'manifest.json'), 'utf8')) as Record<string, PackagedFont>;
}

/** Paths of the TrueType files by key, as `openFonts` wants them. */
export function packagedFontFiles(): Readonly<Record<string, string>> {
  const folder = fontFolder();
  return Object.fromEntries(Object.entries(packagedFonts()).map(([key, { ttf }]) => [key, join(folder, ttf)]));
}
