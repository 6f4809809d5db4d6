import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Empty, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from './problem';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** Rows of a list that the service hands out page by page; `key` is that of the query without its cursor. */
export function useListing<Whole extends Page<unknown>>(
  key: readonly unknown[],
  load: (cursor: { readonly cursor?: string }, signal: AbortSignal) => Promise<Whole>,
) {
  const pages = useInfiniteQuery({
    queryKey: [...key, 'pages'],
    queryFn: ({ pageParam, signal }) => load(pageParam === null ? {} : { cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  const items: readonly Whole['items'][number][] = pages.data?.pages.flatMap((page) => page.items) ?? [];
  return { ...pages, items };
}

interface Props<Item> {
  readonly of: Omit<ReturnType<typeof useListing<Page<Item>>>, 'data' | 'promise'>;
  /** What stands there where nothing is, and what to do about it. */
  readonly empty: string;
  readonly emptyWhatToDo?: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list while it comes, when it is empty, when it fails, and the way to the rest of it. */
export function Listing<Item>({ of, empty, emptyWhatToDo, children }: Props<Item>) {
  const { t } = useTranslation();
  const { items, isSuccess } = of;
  return (
    <>
      {of.error !== null && <ProblemAlert error={of.error} again={() => void of.refetch()} />}
      {of.isPending && <Skeleton active title={false} paragraph={{ rows: 8 }} />}
      {isSuccess && items.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={
            <>
              {empty}
              <br />
              {emptyWhatToDo}
            </>
          }
        />
      )}
      {items.length > 0 && children(items)}
      {of.hasNextPage && (
        <Button block loading={of.isFetchingNextPage} onClick={() => void of.fetchNextPage()}>
          {t('loadMore')}
        </Button>
      )}
    </>
  );
}
