import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQueries } from '@tanstack/react-query';
import { api, type Schemas } from '../../api/client';
import { bestText } from '../../components/text';
import { useSettled } from '../../components/use-settled';

type Needed = Schemas['NeededTagDto'];

interface Props {
  readonly tags: readonly Needed[];
  readonly onChange: (tags: Needed[]) => void;
}

/** Tags found by their names in any language; without any, those that the text says count. */
export function TagsField({ tags, onChange }: Props) {
  const { t } = useTranslation('projects');
  const [words, setWords] = useState('');
  const query = useSettled(words);
  const found = api.useQuery('get', '/api/v1/tags', { params: { query: { limit: 20, ...(query && { query }) } } });
  const chosen = useQueries({
    queries: tags.map(({ code }) => api.queryOptions('get', '/api/v1/tags/{code}', { params: { path: { code } } })),
  });
  const known = [...chosen.flatMap(({ data }) => data ?? []), ...(found.data?.items ?? [])];
  const names = new Map(known.map((tag) => [tag.code, bestText(tag.names)?.text ?? tag.code]));
  return (
    <Select
      mode="multiple"
      aria-label={t('tags')}
      placeholder={t('tags')}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      value={tags.map(({ code }) => code)}
      onChange={(codes: string[]) => onChange(codes.map((code) => tags.find((one) => one.code === code) ?? { code }))}
      options={[...names].map(([value, label]) => ({ value, label }))}
    />
  );
}
