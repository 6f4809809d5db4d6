import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Checkbox, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, client, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { DISCLOSED, type Disclosed, type Field, type Width } from './disclosed';

interface Props {
  readonly kind: Disclosed;
  readonly id: string;
}

interface Settings {
  readonly coarsened: Partial<Readonly<Record<Field, Width>>>;
  readonly freeText: boolean;
  readonly brands: string[];
  readonly version: number;
}

/** How much of a record is shown before both sides have consented. */
export function CoarsenForm({ kind, id }: Props) {
  const settings = api.useQuery('get', DISCLOSED[kind].settings, { params: { path: { id } } });
  if (settings.error) return <ProblemAlert error={settings.error} />;
  if (!settings.data) return <Skeleton active title={false} />;
  return <Form key={settings.data.version} kind={kind} id={id} now={settings.data} />;
}

function Form({ kind, id, now }: Props & { readonly now: Settings }) {
  const { t } = useTranslation('company');
  const { message } = App.useApp();
  const queries = useQueryClient();
  const [coarsened, setCoarsened] = useState(now.coarsened);
  const [freeText, setFreeText] = useState(now.freeText);
  const [brands, setBrands] = useState(now.brands);
  const save = useMutation({
    mutationFn: async () => {
      const params = { path: { id }, header: { 'If-Match': `"${now.version}"` } };
      // Which fields a kind of record has stands in DISCLOSED.
      const body = { coarsened, freeText, brands } as Schemas['CompanyDisclosureDto'];
      const { error } = await client.PUT(DISCLOSED[kind].settings, { params, body });
      if (error !== undefined) throw error;
    },
    onSuccess: async () => {
      message.success(t('saved'));
      await queries.invalidateQueries({
        predicate: ({ queryKey: [, path] }) => path === DISCLOSED[kind].settings || path === DISCLOSED[kind].teaser,
      });
    },
  });
  const fields = Object.entries(DISCLOSED[kind].fields) as [Field, readonly Width[]][];
  return (
    <section aria-labelledby="coarsen">
      <h2 id="coarsen">{t('showLess')}</h2>
      <div className="coarsen">
        {fields.map(([field, widths]) => (
          <label key={field}>
            <span>{t(`field_${field}`)}</span>
            <Select
              aria-label={t(`field_${field}`)}
              popupMatchSelectWidth={false}
              value={coarsened[field] ?? 'whole'}
              onChange={(width) => {
                const { [field]: _, ...others } = coarsened;
                setCoarsened(width === 'whole' ? others : { ...others, [field]: width });
              }}
              options={(['whole', ...widths] as const).map((value) => ({ value, label: t(`width_${value}`) }))}
            />
          </label>
        ))}
      </div>
      <Checkbox checked={freeText} onChange={({ target }) => setFreeText(target.checked)}>
        {t('freeText')}
      </Checkbox>
      {freeText && (
        <Select
          className="brands"
          mode="tags"
          open={false}
          suffixIcon={null}
          aria-label={t('brands')}
          placeholder={t('brands')}
          value={brands}
          onChange={setBrands}
        />
      )}
      {save.error !== null && <ProblemAlert error={save.error} />}
      <p>
        <Button type="primary" loading={save.isPending} onClick={() => save.mutate()}>
          {t('save')}
        </Button>
      </p>
    </section>
  );
}
