import { lookup as resolve, type LookupAddress } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that no group of a chat program is in, but other services of ours may be. */
const PRIVATE = new BlockList();
const PRIVATE_4 =
  '0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.168.0.0/16 198.18.0.0/15 224.0.0.0/3';
const PRIVATE_6 = '::/127 64:ff9b::/96 fc00::/7 fe80::/10 ff00::/8';
for (const [networks, family] of [
  [PRIVATE_4, 'ipv4'],
  [PRIVATE_6, 'ipv6'],
] as const)
  for (const network of networks.split(' ')) {
    const [address = '', bits] = network.split('/');
    PRIVATE.addSubnet(address, Number(bits), family);
  }

export const isPrivate = (address: string): boolean => PRIVATE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/**
 * Which addresses a webhook may have: the provider's own over TLS, and those of hosts that the operator named.
 * @param named `host` or `host:port` each
 */
export function mayReach(url: string, hosts: readonly string[], named: readonly string[]): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname, host, port, username, password } = new URL(url);
  if (username !== '' || password !== '') return false;
  if (isNamed(url, named)) return protocol === 'https:' || protocol === 'http:';
  return protocol === 'https:' && port === '' && hosts.includes(hostname) && hostname === host;
}

export function isNamed(url: string, named: readonly string[]): boolean {
  const { protocol, hostname, port } = new URL(url);
  const standard = protocol === 'https:' ? '443' : '80';
  return named.includes(hostname) || named.includes(`${hostname}:${port === '' ? standard : port}`);
}

export class PrivateAddressError extends Error {}

/** Resolves names as usual, but not to private addresses: who controls a name could point it into our own network. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const [first] = addresses ?? [];
    if (error) callback(error, '', 4);
    else if (first === undefined || addresses.some(({ address }) => isPrivate(address)))
      callback(new PrivateAddressError('the name stands for a private address'), '', 4);
    else if (options.all === true) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
