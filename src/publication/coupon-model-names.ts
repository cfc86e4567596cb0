import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolLanguage } from '../messages/fill-in.ts';
import { packageRoot } from '../package-root.ts';

/** Names of the ready-made coupons: `adhesion`, `petition`, … */
export function couponModels(): string[] {
  return readdirSync(folder('fr')).flatMap((file) => (file.endsWith('.yaml') ? [file.slice(0, -'.yaml'.length)] : []));
}

/** Where a ready-made coupon stands whose texts are in a language. */
export function couponModelFile(name: string, language: ToolLanguage): string {
  return join(folder(language), `${name}.yaml`);
}

function folder(language: ToolLanguage): string {
  return join(packageRoot(), language === 'fr' ? 'templates/coupons' : `templates/coupons/${language}`);
}
