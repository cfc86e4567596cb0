import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';

/** Names of the ready-made coupons: `adhesion`, `petition`, … */
export function couponModels(): string[] {
  return readdirSync(folder()).map((file) => file.replace(/\.yaml$/, ''));
}

/** Where a ready-made coupon stands. */
export function couponModelFile(name: string): string {
  return join(folder(), `${name}.yaml`);
}

function folder(): string {
  return join(packageRoot(), 'templates/coupons');
}
