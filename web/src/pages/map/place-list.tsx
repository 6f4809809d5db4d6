import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

interface Props<Item> {
  readonly title: string;
  readonly of: {
    readonly data: { readonly items: readonly Item[]; readonly total?: number } | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  /** Where all of them are. */
  readonly all: string;
  readonly line: (item: Item) => ReactNode;
}

/** The newest of one kind at a place, and the way to the others. */
export function PlaceList<Item extends { readonly id: string }>({ title, of, all, line }: Props<Item>) {
  const { t } = useTranslation('map');
  const { number } = useFormat();
  const { items = [], total = items.length } = of.data ?? {};
  return (
    <section>
      <h3>
        {title} {of.data && <span className="quiet figures">{number(total)}</span>}
      </h3>
      {of.error != null && <ProblemAlert error={of.error} again={() => void of.refetch()} />}
      {of.data === undefined && of.error == null && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {of.data && total === 0 && <p className="quiet">{t('none')}</p>}
      <ul className="place-lines">
        {items.map((item) => (
          <li key={item.id}>{line(item)}</li>
        ))}
      </ul>
      {total > items.length && <Link to={all}>{t('showAll', { figure: number(total) })}</Link>}
    </section>
  );
}
