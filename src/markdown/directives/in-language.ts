import { isLanguageTag } from '../language-tag.ts';
import { type BlockDirective, type DirectiveAttribute, positionOf } from './block-directive.ts';

/** A language, as BCP 47 names it. */
export const languageAttribute: DirectiveAttribute = {
  names: ['lang', 'langue'],
  accepts: isLanguageTag,
  example: 'en',
};

/** Blocks in another language than those around them: with its rules, its divisions and its voice. */
export const languageDirective: BlockDirective = {
  names: ['langue', 'lang'],
  form: 'container',
  takesLabel: false,
  attributes: [languageAttribute],
  needs: { attribute: 'lang', example: ':::lang{en}' },
  make: (parsed) => {
    const lang = parsed.attributes.lang?.value;
    if (lang === undefined) return parsed.content;
    const data = { hName: 'div', hProperties: { lang } };
    return [{ type: 'blockquote', data, children: [...parsed.content], ...positionOf(parsed) }];
  },
};
