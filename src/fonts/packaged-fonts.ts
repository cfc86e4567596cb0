import { join } from 'node:path';
import { packageRoot, readWhole } from '../package-root.ts';

/** A part of a face's characters, which a browser fetches where a page has one of them. */
export interface FontSlice {
  /** File name in the folder, with a hash of its content. */
  readonly woff2: string;
  /** As CSS has it. */
  readonly unicodeRange: string;
}

/** A font that readers have, scaled to the measure of a face: it stands in for it until it has come. */
export interface FallbackFont {
  readonly family: string;
  /** Names that systems know it by. */
  readonly local: readonly string[];
  /** Descriptors of `@font-face` (CSS Fonts 5), as CSS has them. */
  readonly sizeAdjust: string;
  readonly ascentOverride: string;
  readonly descentOverride: string;
  readonly lineGapOverride: string;
}

/** A face that ships with the package: one file for print, slices for the web. */
export interface PackagedFont {
  readonly family: string;
  /** 100 to 900. */
  readonly weight: number;
  readonly style: 'normal' | 'italic';
  /** File name in the folder. */
  readonly ttf: string;
  readonly slices: readonly FontSlice[];
  readonly fallbacks: readonly FallbackFont[];
}

/** Where the packaged fonts lie. */
export function fontFolder(): string {
  return join(packageRoot(), 'dist', 'fonts');
}

/** The packaged faces by key, as the package's build wrote them down. */
export function packagedFonts(): Readonly<Record<string, PackagedFont>> {
  return JSON.parse(readWhole(join(fontFolder(), 'manifest.json')).toString()) as Record<string, PackagedFont>;
}

/** Paths of the TrueType files by key, as `openFonts` wants them. */
export function packagedFontFiles(): Readonly<Record<string, string>> {
  const folder = fontFolder();
  return Object.fromEntries(Object.entries(packagedFonts()).map(([key, { ttf }]) => [key, join(folder, ttf)]));
}
