import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import type { Lane } from '../../components/lane-mark';
import type { Beginning } from './beginning';
import { DescribeLayout, type Saving } from './describe-layout';
import { offerFacts, statementId } from './facts-of';
import { statedFacts } from './together';
import { useWriting, WHILE_WRITING, type Writing } from './use-writing';
import { textsOf } from './written-text';

export type OfferContent = Schemas['ReplaceCapabilityDto'];

interface Props {
  readonly title: string;
  readonly beginning: Beginning;
  readonly saving: Omit<Saving, 'start'>;
  readonly onSave: (content: OfferContent, company: string, writing: Writing) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A tag as a capability states it. */
export const offeredTag = (code: string) => ({ code, set: { tags: [code] } });

/** An offer in its owner's own words: tags and figures beside them, and what would fit more. */
export function OfferForm({ title, beginning, saving, onSave, onLeave }: Props) {
  const { t } = useTranslation('describe');
  const writing = useWriting(beginning);
  const { company, texts, isEnough, isSettled } = writing;
  const options = { ...WHILE_WRITING, enabled: isEnough };
  const read = api.useQuery('post', '/api/v1/capabilities/suggest', { body: texts }, options);
  const { tags = [], lane } = read.data ?? {};
  const found = read.data ? offerFacts(read.data) : [];
  const standing = found.flatMap(({ statement, set }) =>
    set === null || writing.denied.has(statementId(statement)) ? [] : [set],
  );
  const chosen = tags.map(({ code }) => offeredTag(code));
  const facts = statedFacts(writing, { specs: {}, certifications: [] }, standing, chosen);
  const isRead = isSettled && ((read.isSuccess && !read.isPlaceholderData) || read.isError);
  const offer = { ...texts, ...facts, ...(company !== undefined && { company }) };
  const advice = api.useQuery(
    'post',
    '/api/v1/capabilities/gaps',
    { body: offer },
    { ...options, enabled: isEnough && isRead },
  );
  return (
    <DescribeLayout
      of="offer"
      title={title}
      placeholder={t('placeholderOffer')}
      statements={found.map(({ statement }) => statement)}
      saving={{ ...saving, start: (owner) => onSave({ ...textsOf(writing.sheets), ...facts }, owner, writing) }}
      lanes={(facts.lanes as Lane[] | undefined) ?? [lane ?? []].flat()}
      {...{ writing, tags, isRead, onLeave }}
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
