import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

const french = { LANG: 'fr_FR.UTF-8' };

describe('a mistake on the command line', () => {
  it.each([
    [['build', '--jsno'], 'the option “--jsno” is unknown', 'did you mean --json?'],
    [['biuld'], 'the command “biuld” is unknown', 'did you mean build?'],
    [['build', '3x'], '“3x” is not a number', 'bulletin build --help'],
    [['build', '0'], '“0” is not a number', 'bulletin build --help'],
    [['build', '-o'], 'takes a value', 'bulletin build --help'],
    [['build', '--only', 'epub'], 'the option “--only” is html or pdf, not “epub”', 'bulletin build --help'],
    [['build', '--all', '3'], '--all takes every number', 'bulletin build --help'],
    [['check', '3x'], '“3x” is not a number', 'bulletin check --help'],
    [['check', '--all', '3'], '--all takes every number', 'bulletin check --help'],
    [['print', '--as', 'folder'], 'the option “--as” is sheet, 2up', 'bulletin print --help'],
    [['list', '3'], 'too many arguments', 'bulletin list --help'],
    [['serve', '--port', '99999'], '“99999” is not a port', 'bulletin serve --help'],
    [['coupons', 'read'], 'the argument “file” is missing', 'bulletin coupons read --help'],
    [['coupons', 'raed'], 'the command “raed” is unknown', 'did you mean read?'],
    [['coupons', 'read', '-n', 'x', 'a.pdf'], '“x” is not a number', 'bulletin coupons read --help'],
    [['coupons', 'read', '--csv', '--json', 'a.pdf'], '--csv and --json exclude each other', 'coupons read --help'],
    [['coupons', 'read', '--separator', 'tab', 'a.pdf'], 'is comma or semicolon, not “tab”', 'coupons read --help'],
    [['--lang', 'de', 'list'], 'the option “--lang” is fr or en, not “de”', 'bulletin list --help'],
  ])('%j exits 2 and says what would be right', async (argv, says, proposes) => {
    const ran = await run(argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
    expect(ran.stderr).toContain(proposes);
  });

  it.each([
    [[], 'Usage: bulletin ['],
    [['coupons'], 'Usage: bulletin coupons ['],
  ])('%j without any command shows the help and exits 2', async (argv, says) => {
    const ran = await run(argv);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(says);
  });
});

describe('the tool’s language', () => {
  it.each([
    [[], { LANG: 'fr_FR.UTF-8' }, 'Usage'],
    [[], { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_CA' }, 'dossier'],
    [[], { LANG: 'en_GB', LC_MESSAGES: 'fr_FR' }, 'dossier'],
    [[], { LANG: 'fr_FR', LC_ALL: 'C' }, 'folder'],
    [[], {}, 'folder'],
    [['--lang', 'fr'], { LANG: 'en' }, 'dossier'],
    [['--lang=en'], { LANG: 'fr' }, 'folder'],
  ])('with %j and %j shows « %s »', async (argv, env, says) => {
    expect((await run(['--help', ...argv], env)).stdout).toContain(says);
  });

  it.each([
    ['--help'],
    ['build', '--help'],
    ['serve', '--help'],
    ['list', '--help'],
    ['print', '--help'],
    ['help', 'build'],
    ['coupons', '--help'],
    ['coupons', 'read', '--help'],
  ])('help of %s %s leaves nothing in commander’s English', async (...argv) => {
    const ran = await run(argv, french);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).not.toMatch(/Usage:|Options:|Commands:|Arguments:|default|display|command\b|folder/);
  });
});

describe('what needs no publication', () => {
  it('shows the version', async () => {
    expect(await run(['--version'])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+/),
      stderr: '',
    });
  });
});
