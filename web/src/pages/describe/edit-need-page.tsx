import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { Waiting } from '../../components/waiting';
import { storedBeginning } from './beginning';
import { needFacts } from './facts-of';
import { NeedForm, neededTag } from './need-form';
import { WHILE_WRITING } from './use-writing';

/** A stored need, taken apart into its words and what it states besides. */
export function Page() {
  const { requirement = '' } = useParams();
  const stored = api.useQuery(
    'get',
    '/api/v1/requirements/{id}',
    { params: { path: { id: requirement } } },
    { refetchOnMount: 'always' },
  );
  const { title = {}, description } = stored.data ?? {};
  const read = api.useQuery(
    'post',
    '/api/v1/requirements/suggest',
    { body: { title, ...(description && { description }) } },
    { ...WHILE_WRITING, enabled: stored.isSuccess },
  );
  const error = stored.error ?? read.error;
  if (error) return <ProblemAlert error={error} />;
  if (!stored.data || !stored.isFetchedAfterMount || !read.data || read.isPlaceholderData) return <Waiting />;
  return <Stored key={requirement} stored={stored.data} read={read.data} />;
}

interface Props {
  readonly stored: Schemas['RequirementView'];
  readonly read: Schemas['RequirementSuggestionView'];
}

/** As it was opened: what another changes meanwhile is told when it is saved, and takes nothing away here. */
function Stored(props: Props) {
  const [{ stored, read }] = useState(props);
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('put', '/api/v1/requirements/{id}');
  const { id, version, tags = [], clauses } = stored;
  const [beginning] = useState(() =>
    storedBeginning(
      stored,
      { facts: needFacts(read), tags: read.tags.map(neededTag) },
      tags.map(({ code, need = 'must' }) => neededTag({ code, need })),
      { wasAsked: clauses !== undefined, tagName: t('tags') },
    ),
  );
  const back = (): void => void navigate(`/requirements/${id}`);
  return (
    <NeedForm
      title={t('editNeed')}
      beginning={beginning}
      saving={save}
      onSave={(body, _, writing) =>
        save.mutate(
          { params: { path: { id }, header: { 'If-Match': `"${version}"` } }, body },
          {
            onSuccess: () => {
              message.success(t('changedNeed'));
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
