import { html, type Html } from '../html.js';

/**
 * A bar of 0..1; null is hatched. The width is an attribute of the drawing, because the content policy forbids styles
 * in place. The figure itself stands beside it as text, so the drawing says nothing to a screen reader.
 */
export function bar(share: number | null): Html {
  if (share === null) return html`<span class="bar unknown" aria-hidden="true"></span>`;
  const width = Math.round(Math.min(1, Math.max(0, share)) * 1000);
  return html`<svg class="bar" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <rect width="${width}" height="8" />
  </svg>`;
}
