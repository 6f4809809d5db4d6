import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { bestText } from '../../components/text';
import { useFilters } from '../../components/use-filters';
import { useSettled } from '../../components/use-settled';

/** One tag, found by its name in any language; records with narrower tags have it too. */
export function TagChoice() {
  const { t } = useTranslation('directory');
  const { filter, valueOf } = useFilters();
  const tag = valueOf('tag');
  const [words, setWords] = useState('');
  const query = useSettled(words);
  const found = api.useQuery('get', '/api/v1/tags', { params: { query: { limit: 20, ...(query && { query }) } } });
  const chosen = api.useQuery(
    'get',
    '/api/v1/tags/{code}',
    { params: { path: { code: tag ?? '' } } },
    { enabled: !!tag },
  );
  const options = (found.data?.items ?? []).map(({ code, names }) => ({
    value: code,
    label: bestText(names)?.text ?? code,
  }));
  const own = chosen.data && { value: chosen.data.code, label: bestText(chosen.data.names)?.text ?? chosen.data.code };
  return (
    <Select
      allowClear
      className="tag-choice"
      aria-label={t('tag')}
      placeholder={t('tag')}
      popupMatchSelectWidth={false}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={found.isFetching}
      value={tag}
      onChange={(value) => filter({ tag: value })}
      options={own && !options.some(({ value }) => value === own.value) ? [own, ...options] : options}
    />
  );
}
