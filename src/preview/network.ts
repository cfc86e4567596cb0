import { networkInterfaces } from 'node:os';

/** Addresses of this machine by which others in its networks reach what listens at `host`. */
export function networkAddresses(host: string): readonly string[] {
  if (host !== '0.0.0.0' && host !== '::') return [host];
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all
    .filter(({ internal, family, scopeid }) => !internal && (family === 'IPv4' || (host === '::' && !scopeid)))
    .map(({ address }) => address);
}

/** An address as it stands in a URL. */
export function urlHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}

/** Whether only this machine reaches what listens there. */
export function isLoopback(host: string): boolean {
  return /^127\.|^::1$|^localhost$/.test(host);
}
