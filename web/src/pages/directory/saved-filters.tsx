import { CloseOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useKept } from '../../components/use-kept';

interface Props {
  readonly kind: string;
  readonly onOpen: (filters: URLSearchParams) => void;
}

/** Filters under a name that the reader gave them; kept in this browser. */
export function SavedFilters({ kind, onOpen }: Props) {
  const { t } = useTranslation('directory');
  const [search] = useSearchParams();
  const [saved, keep] = useKept<Readonly<Record<string, string>>>(`filters.${kind}`, {});
  const [name, setName] = useState<string>();
  const now = search.toString();
  const isKnown = Object.values(saved).includes(now);
  const save = (): void => {
    if (name?.trim()) keep({ ...saved, [name.trim()]: now });
    setName(undefined);
  };
  return (
    <div className="chips">
      {Object.entries(saved).map(([one, filters]) => (
        <span key={one} className={filters === now ? 'chip chip-chosen' : 'chip'}>
          <Link to={{ search: filters }} replace onClick={() => onOpen(new URLSearchParams(filters))}>
            {one}
          </Link>
          <button
            type="button"
            aria-label={t('forget', { name: one })}
            onClick={() => keep(Object.fromEntries(Object.entries(saved).filter(([other]) => other !== one)))}
          >
            <CloseOutlined />
          </button>
        </span>
      ))}
      {name === undefined && now !== '' && !isKnown && (
        <Button type="link" size="small" onClick={() => setName('')}>
          {t('saveFilters')}
        </Button>
      )}
      {name !== undefined && (
        <Input
          size="small"
          autoFocus
          className="chip-name"
          maxLength={40}
          aria-label={t('filterName')}
          placeholder={t('filterName')}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={save}
          onKeyDown={({ key }) => key === 'Escape' && setName(undefined)}
          onBlur={save}
        />
      )}
    </div>
  );
}
