#!/usr/bin/env node
// Old versions of Node must be able to read this file to the end in order to be refused: it has no `import` statement,
// no `await`, and nothing else that came after Node 10. What it says cannot come from the catalogues, which are in the
// bundle. It is a CommonJS module because Node needs some milliseconds more to start an ES module.
const OLDEST = 20;

if (Number(process.versions.node.split('.')[0]) >= OLDEST) {
  require('./load-bundle.js').start();
} else {
  process.stderr.write(`${tooOld(process.versions.node)}\n`);
  process.exitCode = 1;
}

function tooOld(found) {
  return speaksFrench()
    ? `bulletin : il faut Node ${OLDEST} ou plus récent, et c’est Node ${found} qui est là : https://nodejs.org`
    : `bulletin: this needs Node ${OLDEST} or newer, and this is Node ${found}: https://nodejs.org`;
}

/** As `src/cli/language.ts` has it. */
function speaksFrench() {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  const asked = (end < 0 ? words : words.slice(0, end)).reduce(
    (last, word, at) =>
      word === '--lang' ? words[at + 1] : word.startsWith('--lang=') ? word.slice('--lang='.length) : last,
    undefined,
  );
  if (asked === 'fr' || asked === 'en') return asked === 'fr';
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const named = [LC_ALL, LC_MESSAGES, LANG].find((value) => /^(?:[A-Za-z]{2,3}|C|POSIX)(?:[-_.@]|$)/.test(value || ''));
  return /^fr(?![a-z])/i.test(named || Intl.DateTimeFormat().resolvedOptions().locale);
}
