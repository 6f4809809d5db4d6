import { useSearchParams } from 'react-router';

/** Filters that stand in the address, so that a link or a reload keeps them. An empty value takes a filter away. */
export function useFilters() {
  const [search, setSearch] = useSearchParams();
  const filter = (changed: Readonly<Record<string, string | undefined>>): void =>
    setSearch(
      (now) => {
        for (const [name, value] of Object.entries(changed)) {
          if (value) now.set(name, value);
          else now.delete(name);
        }
        return now;
      },
      { replace: true },
    );
  return { search, filter, valueOf: (name: string): string | undefined => search.get(name) ?? undefined };
}
