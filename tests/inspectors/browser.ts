import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/**
 * What the browser's package asks for and tests do not want. It is made for a function that ends with its page: the
 * first two would end the browser with its first one. The next two heed no origins, which pages are protected by. The
 * others draw all pages by a graphics processor that is imitated, which takes twice as long.
 */
const UNWANTED = new Set([
  ...['--single-process', '--no-zygote'],
  ...['--disable-web-security', '--allow-running-insecure-content'],
  ...['--ignore-gpu-blocklist', '--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader'],
  '--enable-unsafe-swiftshader',
]);

/** A real browser, without a window; `env` is put over the variables of this process. */
export async function launchBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...chromium.args.filter((argument) => !UNWANTED.has(argument)), '--no-zygote', '--disable-gpu'],
    headless: true,
    env: { ...process.env, ...env },
  });
}
