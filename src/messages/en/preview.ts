import type { preview as french } from '../fr/preview.ts';

/** What the preview says. */
export const preview: Readonly<Record<keyof typeof french, string>> = {
  'preview.listening': 'preview: {url}',
  'preview.watching': 'watches {folders}',
  'preview.guests': 'in the network, to look only: {url}',
  'preview.keys': 'keys: o open, b build, p PDF, r rebuild, h help, q quit',
  'preview.keys.none': 'Ctrl-C to stop',
  'preview.help': [
    '  o  open the preview in the browser',
    '  b  write both editions to the output folder without waiting',
    '  p  open the PDF',
    '  r  build again',
    '  q  quit (Ctrl-C too)',
  ].join('\n'),
  'preview.built': 'built again in {milliseconds} ms',
  'preview.written': 'written: {files}',
  'preview.key-missing':
    'This preview asks for a key: open the whole address that the terminal shows, or its QR code.\n',
  'problem.port.taken': 'port {port} is taken',
  'problem.port.taken.hint': 'choose another, or leave --port out to take the first free one',
  'problem.port.refused': 'the system does not let anybody listen on port {port}',
  'problem.port.refused.hint': 'choose a port from 1024 on',
  'problem.host.unknown': '“{host}” is no address of this machine',
  'problem.host.unknown.hint': 'write 0.0.0.0 for all of them, or leave --host out for this machine alone',
  'problem.editor.failed': 'the editor could not be opened ({reason})',
  'problem.editor.failed.hint': 'name it with --editor, such as “--editor code” or “--editor {link}”',
  'problem.browser.failed': 'the browser could not be opened',
  'problem.browser.failed.hint': 'open {url} yourself',
};
