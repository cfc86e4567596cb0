import type { Paragraph, PhrasingContent, Strong } from 'mdast';
import { ofClass } from '../vocabulary.ts';
import { type BlockDirective, type DirectiveContent, positionOf, spanAttribute } from './block-directive.ts';
import { cutInline, inlineText } from './inline.ts';
import { boxTitle, placingOf } from './set-apart.ts';

/**
 * Questions and answers. A question is a paragraph that is bold as a whole, or that begins with « Q : ». Where there is
 * none, whoever speaks first asks: a name in bold before a colon, or a dash before what ends in a question mark.
 */
export const interviewDirective: BlockDirective = {
  names: ['entretien', 'interview'],
  form: 'container',
  takesLabel: true,
  attributes: [spanAttribute],
  make: (parsed, { source }, report) => {
    const { label, content, name } = parsed;
    const asks = questionOf(content);
    if (!content.some((block) => block.type === 'paragraph' && asks(block)))
      report('note', 'interview.no-question', { name }, parsed.position?.start.offset);
    const turns = content.map((block): DirectiveContent => {
      if (block.type !== 'paragraph') return block;
      const spoken = withSpeaker(block, source);
      return asks(block) ? { ...spoken, ...unboldened(spoken), data: { hProperties: ofClass('question') } } : spoken;
    });
    const data = { hName: 'div', hProperties: ofClass('interview', placingOf(parsed)) };
    return [{ type: 'blockquote', data, children: label ? [boxTitle(label), ...turns] : turns, ...positionOf(parsed) }];
  },
};

/** « Q : », “Question 3:”, and « R : » before an answer; the colon and its space are part of it. */
const ASKS = /^(?:Q|Question)(?:\s*\d{1,3})?\s*[.:]\s*/iu;
const ANSWERS = /^(?:R|A|Réponse|Answer)(?:\s*\d{1,3})?\s*:\s*/iu;
/** Marks that may stand behind a question's: « ?… », « ? » before a closing quotation mark. */
const QUESTION_END = /\?[\s!…»”"’)]*$/u;

/** What tells questions from answers among blocks. */
function questionOf(content: readonly DirectiveContent[]): (paragraph: Paragraph) => boolean {
  const paragraphs = content.filter((block) => block.type === 'paragraph');
  const isMarked = (paragraph: Paragraph) => isBold(paragraph) || ASKS.test(inlineText(paragraph.children));
  if (paragraphs.some(isMarked)) return isMarked;
  const first = paragraphs[0] && speakerOf(paragraphs[0]);
  if (paragraphs[0] && first !== undefined && QUESTION_END.test(inlineText(paragraphs[0].children)))
    return (paragraph) => speakerOf(paragraph) === first;
  return ({ children }) => /^[—–]/u.test(inlineText(children)) && QUESTION_END.test(inlineText(children));
}

/** Whether all words of a paragraph are bold, and are more than a name before a colon. */
function isBold(paragraph: Paragraph): boolean {
  return onlyStrong(paragraph) !== undefined && !/:\s*$/u.test(inlineText(paragraph.children));
}

function onlyStrong({ children }: Paragraph): Strong | undefined {
  const [only, ...others] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return only?.type === 'strong' && others.length === 0 ? only : undefined;
}

/** A question's own face is bold: what is bold in it would be no more than it. */
function unboldened(paragraph: Paragraph): Pick<Paragraph, 'children'> {
  return { children: onlyStrong(paragraph)?.children ?? paragraph.children };
}

/** Who speaks, where a name in bold stands before a colon. */
function speakerOf({ children: [first, second] }: Paragraph): string | undefined {
  if (first?.type !== 'strong' || second === undefined) return undefined;
  const name = inlineText([first]).trim();
  if (!/:$/u.test(name) && !/^\s*:/u.test(inlineText([second]))) return undefined;
  return name.replace(/\s*:$/u, '');
}

/** A paragraph of which who speaks is marked: a name, or the letter of an answer. */
function withSpeaker(paragraph: Paragraph, source: string): Paragraph {
  const { children } = paragraph;
  const [first, ...others] = children;
  const data = { hProperties: ofClass('speaker') };
  if (first?.type === 'strong' && speakerOf(paragraph) !== undefined)
    return { ...paragraph, children: [{ ...first, data }, ...others] };
  const [letter] = ANSWERS.exec(inlineText(children)) ?? [];
  if (letter === undefined || first?.type !== 'text') return paragraph;
  const [label, rest] = cutInline(children, letter.trimEnd().length, source);
  const speaker: PhrasingContent = { type: 'strong', children: label, data };
  return { ...paragraph, children: [speaker, ...rest] };
}
