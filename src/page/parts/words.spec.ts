import { wordsInSentence } from './words.js';

const around = (text: string, quote: string, language: 'ko' | 'zh' | 'en') => {
  const start = text.indexOf(quote);
  const { before, quote: words, after } = wordsInSentence(text, start, start + quote.length, language);
  return `${before}[${words}]${after}`;
};

it('keeps to the sentence of the quote', () => {
  expect(around('우리는 센서 회사입니다. 최대 200m 감지합니다. 월 5,000대.', '200m', 'ko')).toBe(
    '최대 [200m] 감지합니다.',
  );
  expect(around('寻找供应商。要求测距150米以上，IP67。月需求2000台。', '测距150米以上', 'zh')).toBe(
    '要求[测距150米以上]，IP67。',
  );
});

it('does not take the point of a number for the end of a sentence', () => {
  expect(around('Weighs 0.92 kg, IP67, made in Korea.', '0.92 kg', 'en')).toBe(
    'Weighs [0.92 kg], IP67, made in Korea.',
  );
});

it('cuts long sentences at commas, on both sides', () => {
  const side = '甲乙丙丁戊己庚辛壬癸，';
  const cut = around(`${side.repeat(5)}测距150米，${side.repeat(5)}完`, '测距150米', 'zh');
  expect(cut).toBe(`…${side.repeat(2)}[测距150米]，${side}甲乙丙丁戊己庚辛壬癸…`);
});

it('never cuts a character in half', () => {
  const text = `${'😀'.repeat(60)}IP67`;
  expect(around(text, 'IP67', 'ko')).toBe(`…${'😀'.repeat(30)}[IP67]`);
});

it('takes a quote over two sentences whole', () => {
  expect(around('一。二甲。乙三。四。', '甲。乙', 'zh')).toBe('二[甲。乙]三。');
});
