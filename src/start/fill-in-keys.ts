import { stringify } from 'yaml';

/** Values by their keys, from the top: `name`, `contact.email`. */
export type KeyValues = Readonly<Record<string, string | undefined>>;

/** A line that is a key, written or commented out: « name: La Ligne », « #   email: … ». */
const KEY_LINE = /^(# )?( *)([a-z]+):(?: .*)?$/;

/**
 * Fills values into a commented YAML template. A line whose key has a value
 * is written with it, whether the template comments it out or not; the other
 * lines stay as they are. A group is written when one of its keys is.
 */
export function fillInKeys(template: string, values: KeyValues): string {
  const parents: { readonly indent: number; readonly key: string }[] = [];
  return template
    .split('\n')
    .map((line) => {
      const [, , indent, key] = KEY_LINE.exec(line) ?? [];
      if (indent === undefined || key === undefined) return line;
      while ((parents.at(-1)?.indent ?? -1) >= indent.length) parents.pop();
      parents.push({ indent: indent.length, key });
      const path = parents.map((parent) => parent.key).join('.');
      const value = values[path];
      if (value !== undefined) return `${indent}${key}: ${yamlText(value)}`;
      return isGroup(path, values) ? `${indent}${key}:` : line;
    })
    .join('\n');
}

function isGroup(path: string, values: KeyValues): boolean {
  return Object.entries(values).some(([key, value]) => value !== undefined && key.startsWith(`${path}.`));
}

/** A text as a YAML scalar on one line, in quotes where it needs them. */
export function yamlText(text: string): string {
  return stringify(text, { lineWidth: 0, singleQuote: true }).trimEnd();
}
