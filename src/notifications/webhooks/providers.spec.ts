import { PROVIDER, type ProviderName, receptionOf } from './providers.js';

const now = new Date('2026-11-22T03:04:05.678Z');
const address = { url: 'https://robot.example/send?access_token=t', secret: 'SECRET' };

/** The signatures were made with `openssl dgst -sha256 -hmac KEY -binary | base64`. */
it('a message is signed as each provider checks it', () => {
  expect(PROVIDER.feishu.request(address, '안녕', now)).toEqual({
    url: address.url,
    body: {
      timestamp: '1795316645',
      sign: 'NdgUZ1YhN6nmaVoaxPmdVVH9zc9/I6VGFsCDINuPZA0=',
      msg_type: 'text',
      content: { text: '안녕' },
    },
  });
  const { searchParams } = new URL(PROVIDER.dingtalk.request(address, '你好', now).url);
  expect([searchParams.get('timestamp'), searchParams.get('sign')]).toEqual([
    '1795316645678',
    'D5CFUPLcYdOB4iLT6/qr9+ScajLfMkQJXNix0lyBnSw=',
  ]);
});

it.each<[ProviderName, unknown, string]>([
  ['wecom', { errcode: 0, errmsg: 'ok' }, 'taken'],
  ['wecom', { errcode: 45009 }, 'later'],
  ['wecom', { errcode: 93000 }, 'refused'],
  ['feishu', { code: 0, msg: 'success' }, 'taken'],
  ['feishu', { StatusCode: 0, StatusMessage: 'success' }, 'taken'],
  ['feishu', { code: 11232 }, 'later'],
  ['feishu', { code: 19021, msg: 'sign match fail' }, 'refused'],
  ['dingtalk', { errcode: 0 }, 'taken'],
  ['dingtalk', { errcode: 130101 }, 'later'],
  ['dingtalk', { errcode: 310000 }, 'refused'],
  ['dingtalk', null, 'refused'],
  ['wecom', [], 'refused'],
])('%s answers %j: %s', (provider, answer, reception) => {
  expect(receptionOf(provider, answer)).toBe(reception);
});
