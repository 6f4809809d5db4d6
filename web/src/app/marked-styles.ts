/**
 * The content policy lets only style sheets with this mark in. Components get it from `ConfigProvider`; what locks the page
 * behind a drawer or a dialog takes none, and would fail at each of them.
 */
export const styleMark = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

/** Marks every style sheet that the page's own scripts make. */
export function markStyles(): void {
  const make = document.createElement.bind(document);
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const made = make(name, options);
    if (made instanceof HTMLStyleElement) made.nonce = styleMark;
    return made;
  };
}
