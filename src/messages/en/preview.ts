import type { preview as french } from '../fr/preview.ts';

/** What the preview says. */
export const preview: Readonly<Record<keyof typeof french, string>> = {
  'preview.broken': 'What was just saved cannot be laid out',
  'preview.kept': 'The page underneath is the last one that could. It will follow as soon as this is mended.',
  'preview.close': 'Close',
  'preview.not-found': 'There is nothing at this address',
  'preview.listening': 'preview: {url} (Ctrl-C to stop)',
  'preview.built': 'built again in {milliseconds} ms',
  'problem.port.taken': 'port {port} is taken',
  'problem.port.taken.hint': 'choose another, or leave --port out to take the first free one',
  'problem.port.refused': 'the system does not let anybody listen on port {port}',
  'problem.port.refused.hint': 'choose a port from 1024 on',
};
