import type { MessageValues } from '../../messages/fill-in.ts';
import type { previewPage } from '../../messages/fr/preview-page.ts';

export type WordKey = keyof typeof previewPage;

/** Says a sentence in the language of the server. */
export type Say = (key: WordKey, values?: MessageValues) => string;
