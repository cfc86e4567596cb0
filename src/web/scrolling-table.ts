import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { withoutNoteLinks } from '../markdown/note-links.ts';
import { ofClass } from '../markdown/vocabulary.ts';

/** A table that scrolls by itself where it is wider than the window: the keyboard can reach it (WCAG 2.1.1), and its title names it. */
export function scrollingTable(table: Element, title: Element | undefined = captionOf(table)): Element {
  const name = title ? textOf(withoutNoteLinks(title)).replace(/\s+/g, ' ').trim() : '';
  const named = name === '' ? {} : { role: 'region', ariaLabel: name };
  return {
    type: 'element',
    tagName: 'div',
    properties: { ...ofClass('scroll'), tabIndex: 0, ...named },
    children: [table],
  };
}

function captionOf({ children }: Element): Element | undefined {
  return children.find((child): child is Element => child.type === 'element' && child.tagName === 'caption');
}
