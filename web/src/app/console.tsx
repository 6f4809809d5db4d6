import { QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router/dom';
import { queries } from '../api/queries';
import { componentWords, type Language } from '../i18n';
import { themeOf } from '../theme';
import { styleMark } from './marked-styles';
import { router } from './router';

export const Console = () => (
  <QueryClientProvider client={queries}>
    <Looks>
      <RouterProvider router={router} />
    </Looks>
  </QueryClientProvider>
);

function Looks({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const dark = useDark();
  const cache = useQueryClient();
  const spoken = useRef(language);
  useEffect(() => {
    document.documentElement.lang = language;
    if (spoken.current === language) return;
    spoken.current = language;
    // Texts come from the service in the reader's language.
    void cache.invalidateQueries();
  }, [cache, language]);
  return (
    <ConfigProvider
      locale={componentWords(language)}
      theme={themeOf(dark)}
      csp={{ nonce: styleMark }}
      form={{ requiredMark: 'optional' }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

/** Paper is white. */
const DARK = 'screen and (prefers-color-scheme: dark)';

function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia(DARK).matches);
  useEffect(() => {
    const asked = matchMedia(DARK);
    const follow = (): void => setDark(asked.matches);
    asked.addEventListener('change', follow);
    return () => asked.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
