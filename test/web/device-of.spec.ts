// The console is compiled by its own rules: what it exports is read here, its sources are not.
const { deviceOf } = jest.requireActual<{ deviceOf: (userAgent: string) => string | null }>(
  '../../web/src/pages/account/device-of',
);

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)';
const ANDROID = 'Mozilla/5.0 (Linux; Android 14; SM-S928N) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`, 'Edge · Windows'],
  [`${WINDOWS} Chrome/140.0.0.0 Whale/4.33.325.17 Safari/537.36`, 'Whale · Windows'],
  [`${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, 'Safari · iPhone'],
  [`${IPHONE} Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN`, 'WeChat · iPhone'],
  [`${ANDROID} Version/4.0 Chrome/138.0.0.0 Mobile Safari/537.36;KAKAOTALK 2610950`, 'KakaoTalk · Android'],
  ['curl/8.14.1', null],
])('names the device of %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
