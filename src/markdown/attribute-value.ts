import type { Element } from 'hast';

/** What an attribute of an element says; '' where the element has none of that name. */
export function attributeValue(
  { properties }: Element,
  name: 'alt' | 'dir' | 'href' | 'id' | 'src' | 'style' | 'type' | 'width',
): string {
  return String(properties[name] ?? '');
}
