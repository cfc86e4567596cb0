import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** A real browser, without a window; `env` is put over the variables of this process. */
export async function launchBrowser(env: Readonly<Record<string, string>> = {}): Promise<Browser> {
  // Made for a function that ends with its page: these two would end the browser with its first one.
  // And it heeds no origins, which pages are protected by.
  const args = chromium.args.filter(
    (argument) => !/^--(single-process|no-zygote|disable-web-security|allow-running-insecure-content)$/.test(argument),
  );
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, '--no-zygote'],
    headless: true,
    env: { ...process.env, ...env },
  });
}
