import { QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query';
import { App as Messages, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import koKR from 'antd/locale/ko_KR';
import zhCN from 'antd/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import type { Language } from '../i18n';
import { themeOf } from '../theme';
import { router } from './router';

const LOCALES = { en: enUS, ko: koKR, 'zh-CN': zhCN } satisfies Record<Language, unknown>;
const queries = new QueryClient({
  defaultOptions: { queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: false } },
});
/** The content policy lets only styles with this mark in; antd writes its own at run time. */
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';

export const Console = () => (
  <QueryClientProvider client={queries}>
    <Looks>
      <Messages component={false}>
        <RouterProvider router={router} />
      </Messages>
    </Looks>
  </QueryClientProvider>
);

function Looks({ children }: { readonly children: ReactNode }) {
  const { i18n } = useTranslation();
  const language = i18n.language as Language;
  const dark = useDark();
  const cache = useQueryClient();
  useEffect(() => {
    document.documentElement.lang = language;
    // Texts come from the service in the reader's language.
    void cache.invalidateQueries();
  }, [cache, language]);
  return (
    <ConfigProvider
      locale={LOCALES[language]}
      theme={themeOf(dark)}
      csp={{ nonce }}
      form={{ requiredMark: 'optional' }}
      button={{ autoInsertSpace: false }}
    >
      {children}
    </ConfigProvider>
  );
}

function useDark(): boolean {
  const [dark, setDark] = useState(() => matchMedia('(prefers-color-scheme: dark)').matches);
  useEffect(() => {
    const asked = matchMedia('(prefers-color-scheme: dark)');
    const follow = (): void => setDark(asked.matches);
    asked.addEventListener('change', follow);
    return () => asked.removeEventListener('change', follow);
  }, []);
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return dark;
}
