import type { StructureBuilder } from '../blocks/structure.ts';
import type { Item } from '../display-list.ts';
import type { Graphics } from '../lettering/set-graphic.ts';
import type { SettingContext } from '../paragraphs/set-line.ts';
import type { PrintTheme } from '../theme.ts';

/** What each part of the head is set with. */
export interface HeadContext {
  readonly width: number;
  readonly theme: PrintTheme;
  readonly structure: StructureBuilder;
  readonly setting: SettingContext;
  readonly graphics: Graphics;
}

/** A part of the head with its top at y = 0. */
export interface Part {
  readonly items: readonly Item[];
  readonly height: number;
}
