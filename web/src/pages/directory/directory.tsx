import { Input } from 'antd';
import { type ReactNode, useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Listing, useListing } from '../../components/listing';
import { useFilters } from '../../components/use-filters';
import { useKept } from '../../components/use-kept';
import { ColumnChoice } from './column-choice';
import { SavedFilters } from './saved-filters';

export interface Column<Row> {
  readonly key: string;
  readonly name: string;
  readonly cell: (row: Row) => ReactNode;
}

interface Row {
  readonly id: string;
}

export type Asked = Readonly<Record<string, string | number>>;

interface Props<Item extends Row> {
  /** Under which its columns and saved filters are remembered. */
  readonly kind: string;
  /** Names of the filters beside the search words, as the service calls them too. */
  readonly filters: readonly string[];
  readonly choices: ReactNode;
  /** The first names the row and is always shown. */
  readonly columns: readonly [Column<Item>, ...Column<Item>[]];
  /** Columns that are shown until the reader chooses others. */
  readonly usual: readonly string[];
  readonly pageOf: (row: Item) => string;
  readonly load: (
    query: Asked,
    signal: AbortSignal,
  ) => Promise<{ readonly items: readonly Item[]; readonly nextCursor: string | null }>;
}

/** Records as rows of a table: filters in the address, columns and saved filters in this browser. */
export function Directory<Item extends Row>(props: Props<Item>) {
  const { kind, filters, choices, columns, usual, pageOf, load } = props;
  const { t } = useTranslation('directory');
  const { search, filter, valueOf } = useFilters();
  const [words, setWords] = useState(valueOf('q') ?? '');
  const [chosen, choose] = useKept(`columns.${kind}`, usual);
  const q = useDeferredValue(words.trim());
  const query = Object.fromEntries(filters.flatMap((name) => (search.has(name) ? [[name, search.get(name)]] : [])));
  const asked: Asked = { limit: 50, ...query, ...(q.length > 1 && { q }) };
  const list = useListing(['directory', kind, asked], (cursor, signal) => load({ ...asked, ...cursor }, signal));
  const [first, ...others] = columns;
  const shown = [first, ...others.filter(({ key }) => chosen.includes(key))];
  return (
    <>
      <div className="directory-filters">
        <Input.Search
          allowClear
          className="directory-words"
          value={words}
          aria-label={t('search')}
          placeholder={t('search')}
          onChange={({ target }) => {
            setWords(target.value);
            filter({ q: target.value.trim() });
          }}
        />
        {choices}
        <ColumnChoice columns={others} chosen={chosen} onChoose={choose} />
      </div>
      <SavedFilters kind={kind} onOpen={(saved) => setWords(saved.get('q') ?? '')} />
      <Listing of={list} empty={t('none')} emptyWhatToDo={t('noneWhatToDo')}>
        {(items) => (
          <div className="wide-table">
            <table className="table">
              <thead>
                <tr>
                  {shown.map(({ key, name }) => (
                    <th key={key}>{name}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {items.map((row) => (
                  <tr key={row.id}>
                    {shown.map(({ key, cell }, i) => (
                      <td key={key}>{i === 0 ? <Link to={pageOf(row)}>{cell(row)}</Link> : cell(row)}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Listing>
    </>
  );
}
