import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../api/client';
import { Words } from '../components/text';
import { useSettled } from '../components/use-settled';
import { common as en } from '../i18n/en/common';
import { common as ko } from '../i18n/ko/common';
import { common as zhCN } from '../i18n/zh-CN/common';
import { ACCOUNT, placesOf } from './places';
import type { Role } from './session';

interface Found {
  readonly path: string;
  readonly kind: 'pages' | 'requirements' | 'companies';
  readonly text: ReactNode;
}

interface Props {
  readonly role: Role;
  readonly onClose: () => void;
}

/** Goes anywhere by its name, in whichever language one knows it. */
export function Palette({ role, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, setWords] = useState('');
  const [at, setAt] = useState(0);
  const found = useFound(role, words.trim());
  useEffect(() => dialog.current?.showModal(), []);
  const go = (one: Found | undefined): void => {
    if (one === undefined) return;
    onClose();
    void navigate(one.path);
  };
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) go(found[at]);
    if (step === undefined || found.length === 0) return;
    event.preventDefault();
    setAt((at + step + found.length) % found.length);
  };
  return (
    <dialog
      ref={dialog}
      className="palette"
      aria-label={t('search')}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <input
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="palette-found"
        aria-activedescendant={found[at] && `palette-${at}`}
        aria-label={t('search')}
        placeholder={t('searchAnything')}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={move}
      />
      <ul id="palette-found" role="listbox" aria-label={t('found')}>
        {found.map((one, i) => (
          <li
            key={one.path}
            id={`palette-${i}`}
            role="option"
            aria-selected={i === at}
            onMouseMove={() => setAt(i)}
            onClick={() => go(one)}
          >
            <span>{one.text}</span>
            <span className="quiet">{t(one.kind)}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="quiet">{t('nothingFound')}</p>}
    </dialog>
  );
}

function useFound(role: Role, words: string): readonly Found[] {
  const { t } = useTranslation();
  const q = useSettled(words, 200);
  const query = { params: { query: { q, limit: 6 } } };
  const isAsked = { enabled: q.length > 1, placeholderData: undefined };
  const requirements = api.useQuery('get', '/api/v1/requirements', query, isAsked);
  const companies = api.useQuery('get', '/api/v1/companies', query, isAsked);
  const sought = words.toLocaleLowerCase();
  const pages = [...placesOf(role), ACCOUNT].filter(({ name }) =>
    [en[name], ko[name], zhCN[name]].some((text) => text.toLocaleLowerCase().includes(sought)),
  );
  return [
    ...pages.map(({ path, name }) => ({ path, kind: 'pages' as const, text: t(name) })),
    ...(requirements.data?.items ?? []).map(({ id, title }) => ({
      path: `/requirements/${id}`,
      kind: 'requirements' as const,
      text: <Words of={title} />,
    })),
    ...(companies.data?.items ?? []).map(({ id, names }) => ({
      path: `/companies/${id}`,
      kind: 'companies' as const,
      text: <Words of={names} />,
    })),
  ];
}
