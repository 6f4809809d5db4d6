import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Waiting } from '../../components/waiting';
import { storedBeginning } from './beginning';
import { offerFacts } from './facts-of';
import { OfferForm, offeredTag } from './offer-form';
import { WHILE_WRITING } from './use-writing';

/** A stored offer, taken apart into its words and what it states besides. */
export function Page() {
  const { capability = '' } = useParams();
  const stored = api.useQuery(
    'get',
    '/api/v1/capabilities/{id}',
    { params: { path: { id: capability } } },
    { refetchOnMount: 'always' },
  );
  const { title = {}, description } = stored.data ?? {};
  const read = api.useQuery(
    'post',
    '/api/v1/capabilities/suggest',
    { body: { title, ...(description && { description }) } },
    { ...WHILE_WRITING, enabled: stored.isSuccess },
  );
  const error = stored.error ?? read.error;
  if (error) return <ProblemAlert error={error} />;
  if (!stored.data || !stored.isFetchedAfterMount || !read.data || read.isPlaceholderData) return <Waiting />;
  return <Stored key={capability} stored={stored.data} read={read.data} />;
}

interface Props {
  readonly stored: Schemas['CapabilityView'];
  readonly read: Schemas['SuggestionView'];
}

/** As it was opened: what another changes meanwhile is told when it is saved, and takes nothing away here. */
function Stored(props: Props) {
  const [{ stored, read }] = useState(props);
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/v1/capabilities/{id}');
  const { id, version, tags = [], specs } = stored;
  const [beginning] = useState(() =>
    storedBeginning(
      stored,
      { facts: offerFacts(read), tags: read.tags.map(({ code }) => offeredTag(code)) },
      tags.map(offeredTag),
      { wasAsked: specs !== undefined, tagName: t('tags') },
    ),
  );
  const back = (): void => void navigate(`/companies/${stored.company}/records`);
  return (
    <OfferForm
      title={t('editOffer')}
      beginning={beginning}
      saving={save}
      onSave={(body, _, writing) =>
        save.mutate(
          { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body },
          {
            onSuccess: () => {
              message.success(t('changedOffer'));
              writing.startAnew();
              void queries.invalidateQueries();
              back();
            },
          },
        )
      }
      onLeave={back}
    />
  );
}
