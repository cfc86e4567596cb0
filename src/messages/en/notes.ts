import type { notes as french } from '../fr/notes.ts';

export const notes: Readonly<Record<keyof typeof french, string>> = {
  'problem.note.spaced': 'a space too many: this is read as “{instead}”',
  'problem.note.spaced.hint': 'write “{instead}”: other programs will understand it too',
  'problem.note.label-spaces': 'the name of the note “{label}” holds a space: it is read all the same',
  'problem.note.label-spaces.hint': 'write [^{right}] in both places: other programs will understand it too',
  'problem.note.inside': 'the note “{label}” begins in the middle of a paragraph: it is printed with it',
  'problem.note.inside.hint': 'put it below the paragraph, at the beginning of a line: “[^{label}]: …”',
  'problem.note.misspelt': 'the call [^{label}] has no note: it is printed as it stands',
  'problem.note.misspelt.hint': '[^{label}] → [^{nearest}]?',
  'problem.note.words': '“[^{words}]” calls no note: it is printed as it stands',
  'problem.note.words.hint': 'if this is the note itself, put the caret before the bracket: ^[{words}]',
  'problem.note.inline-unclosed': 'this note has no end: it is printed as it stands',
  'problem.note.inline-unclosed.hint': 'close the bracket behind its last word: ^[the text of the note]',
  'problem.note.uncalled-bare': 'the note “{label}” is called nowhere in the text: it is not printed',
  'problem.note.uncalled-bare.hint': 'where the note is called, write [^{label}] instead of [{label}]',
  'problem.note.swallows': 'this line follows the note “{label}”: it is part of it, and printed with it',
  'problem.note.swallows.hint': 'if the text goes on here, leave an empty line before “{words}”',
  'problem.note.not-here': 'no note can be called here: “{call}” is printed as it stands',
  'problem.note.not-here.hint': 'call it in the text, or say in brackets what it says',
  'problem.link.spaced-definition': 'a space too many: this is read as “{instead}”, and is not printed',
  'problem.link.spaced-definition.hint': 'write “{instead}”: other programs will understand it too',
};
