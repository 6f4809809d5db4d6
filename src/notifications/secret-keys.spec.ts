import { idOfSigned, seal, SecretKeys, signedId, unseal } from './secret-keys.js';

const keys = new SecretKeys('a secret of the installation, long enough');
const others = new SecretKeys('the secret of another installation, as long');

describe('a signed id', () => {
  it('comes back from its token, and from no other', () => {
    const token = signedId(keys.unsubscribe, 'b7c0');
    expect(idOfSigned(keys.unsubscribe, token)).toBe('b7c0');
    expect(idOfSigned(others.unsubscribe, token)).toBeNull();
    expect(idOfSigned(keys.webhook, token)).toBeNull();
    for (const forged of [token.replace('b7', 'b8'), `${token}x`, token.slice(0, -4), 'b7c0', 'b7c0.', '', '.'])
      expect([forged, idOfSigned(keys.unsubscribe, forged)]).toEqual([forged, null]);
  });
});

describe('what is sealed', () => {
  it('opens with its key for its owner only, and looks different every time', () => {
    const sealed = seal(keys.webhook, 'row 1', 'https://example.com/?key=1');
    expect(unseal(keys.webhook, 'row 1', sealed)).toBe('https://example.com/?key=1');
    expect(unseal(keys.webhook, 'row 2', sealed)).toBeNull();
    expect(unseal(others.webhook, 'row 1', sealed)).toBeNull();
    expect(unseal(keys.webhook, 'row 1', '')).toBeNull();
    expect(seal(keys.webhook, 'row 1', 'https://example.com/?key=1')).not.toBe(sealed);
  });
});
