import { accountLetter, notificationLetter } from './letter.js';

const base = 'https://naru.example';

it('what people call themselves is text in a letter, never markup', () => {
  const { html, text } = accountLetter('sign-up-existing', { name: '<img src=x onerror="y">' }, 'en', base);
  expect(html).not.toContain('<img');
  expect(text).toContain('<img src=x onerror="y">');
});

it('a token is carried whole, whatever signs it has', () => {
  const { text, html } = accountLetter('invitation', { company: 'A', invitedBy: 'B', token: 'a+b/c=&d' }, 'ko', base);
  expect(text).toContain(`${base}/console/invitation?token=a%2Bb%2Fc%3D%26d`);
  expect(html).toContain('invitation?token=a%2Bb%2Fc%3D%26d"');
});

it('several notifications are one letter, in their order, that can be ended', () => {
  const told = [
    { kind: 'introduction-moved', facts: { to: 'offered' } },
    { kind: 'still-open-asked', facts: { record: 'opportunity' } },
  ] as const;
  const { subject, text, unsubscribe } = notificationLetter(told, 'zh-CN', base, 'id.sig');
  expect(subject).toBe('【Naru】2 条新通知');
  expect(text).toMatch(/收到新的引荐邀约[\s\S]*第三国项目是否仍然有效/);
  expect(unsubscribe).toBe(`${base}/api/v1/notifications/unsubscribe?token=id.sig`);
});
