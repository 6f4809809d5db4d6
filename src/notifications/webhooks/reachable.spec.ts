import { isPrivate, mayReach, PrivateAddressError, publicLookup } from './reachable.js';

it.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.0.9',
  '169.254.169.254',
  '100.100.100.200',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::a00:1',
  'ff02::1',
])('%s is nobody’s group', (address) => {
  expect(isPrivate(address)).toBe(true);
});

it.each(['1.1.1.1', '172.32.0.1', '223.5.5.5', '2400:3200::1'])('%s may be one', (address) => {
  expect(isPrivate(address)).toBe(false);
});

it('a name that stands for an address of our own is not resolved', async () => {
  const error = await new Promise((resolve) => publicLookup('localhost', { all: true }, resolve));
  expect(error).toBeInstanceOf(PrivateAddressError);
});

it('a host that the operator named may be any, also without TLS, and only on the port that was named', () => {
  const reach = (url: string): boolean => mayReach(url, ['provider.example'], ['relay.example', '10.0.0.5:8080']);
  expect(
    ['http://relay.example/x', 'https://relay.example:9/x', 'http://10.0.0.5:8080/', 'https://provider.example/'].map(
      reach,
    ),
  ).toEqual([true, true, true, true]);
  expect(
    [
      'http://10.0.0.5/',
      'ftp://relay.example/',
      'http://u:p@relay.example/',
      'http://provider.example/',
      'https://other.example',
    ].map(reach),
  ).toEqual([false, false, false, false, false]);
});
