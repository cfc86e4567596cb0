import { join } from 'node:path';
import type { ToolLanguage } from '../messages/translate.ts';
import { packageRoot, readWhole } from '../package-root.ts';

/** A text that a new publication begins with: `templates/start/<language>/<name>`. */
export function readTemplate(language: ToolLanguage, name: 'publication.yaml' | 'number.md'): string {
  return readWhole(join(packageRoot(), 'templates/start', language, name)).toString();
}
