import { html, type Part } from './html.js';

it.each<[string, Part, string]>([
  ['markup', '<script>alert(1)</script>', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
  ['quotes and signs', `"a" & 'b'`, '<p>&quot;a&quot; &amp; &#39;b&#39;</p>'],
  ['an entity that was there already', '&lt;', '<p>&amp;lt;</p>'],
])('escapes %s', (_, part, expected) => expect(html`<p>${part}</p>`.markup).toBe(expected));

it('leaves its own markup alone, also in lists', () => {
  const items = ['<a>', 'b'].map((name) => html`<li>${name}</li>`);
  expect(html`${items}`.markup).toBe('<li>&lt;a&gt;</li><li>b</li>');
});

it('shows zero, and nothing for null and false', () => {
  expect(html`<p>${0}${null}${false}</p>`.markup).toBe('<p>0</p>');
});

it('keeps a value inside its attribute', () => {
  expect(html`<a title="${'" onclick="x'}"></a>`.markup).toBe('<a title="&quot; onclick=&quot;x"></a>');
});
