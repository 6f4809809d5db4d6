import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { DescribeLayout } from './describe-layout';
import { offerFacts } from './facts-of';
import { statementId } from './understood';
import { useWriting, WHILE_WRITING } from './use-writing';
import { textsOf, writtenText } from './written-text';

/** A supplier's first minutes: its own words in, tags and figures beside them, and what would fit more. */
export function Page() {
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const writing = useWriting('offer');
  const { company, texts, removed, isEnough } = writing;
  const options = { ...WHILE_WRITING, enabled: isEnough };
  const read = api.useQuery('post', '/api/v1/capabilities/suggest', { body: texts }, options);
  const offer = { ...texts, ...(company !== undefined && { company }) };
  const advice = api.useQuery('post', '/api/v1/capabilities/gaps', { body: offer }, options);
  const save = api.useMutation('post', '/api/v1/capabilities', {
    onSuccess: () => {
      message.success(t('savedOffer'));
      writing.startAnew();
      void queries.invalidateQueries();
      void navigate('/fits');
    },
  });
  const { tags = [], statements = [], lane = null } = read.data ?? {};
  const start = (owner: string): void => {
    const kept = tags.flatMap(({ code }) => (removed.has(code) ? [] : [code]));
    const facts = read.data ? offerFacts(read.data, (one) => !writing.denied.has(statementId(one))) : {};
    const words = textsOf(writtenText(writing.typed));
    save.mutate({ body: { company: owner, ...words, ...facts, ...(removed.size > 0 && { tags: kept }) } });
  };
  return (
    <DescribeLayout
      title={t('titleOffer')}
      placeholder={t('placeholderOffer')}
      save={{ isPending: save.isPending, error: save.error, start }}
      {...{ writing, tags, statements, lane }}
    >
      {advice.data && (
        <>
          <h2>{t('toFitMore')}</h2>
          <p>{advice.data.summary}</p>
          <ul className="plain-list">
            {advice.data.gaps.slice(0, 6).map(({ field, certification, text }) => (
              <li key={field + (certification ?? '')}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </DescribeLayout>
  );
}
