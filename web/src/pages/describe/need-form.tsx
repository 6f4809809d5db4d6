import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import type { Lane } from '../../components/lane-mark';
import type { Beginning } from './beginning';
import { DescribeLayout, type Saving } from './describe-layout';
import { needFacts, statementId } from './facts-of';
import { Interview } from './interview';
import { statedFacts, withAddition } from './together';
import { useWriting, WHILE_WRITING, type Writing } from './use-writing';
import { textsOf } from './written-text';

export type NeedContent = Schemas['ReplaceRequirementDto'];

interface Props {
  readonly title: string;
  readonly beginning: Beginning;
  readonly saving: Omit<Saving, 'start'>;
  readonly onSave: (content: NeedContent, company: string, writing: Writing) => void;
  readonly onLeave?: (() => void) | undefined;
}

/** A tag as a requirement states it. */
export const neededTag = ({ code, need }: Pick<Schemas['NeededTagView'], 'code' | 'need'>) => ({
  code,
  set: { tags: [{ code, need }] },
});

/** A need in its owner's own words, and only the questions whose answers change who is found. */
export function NeedForm({ title, beginning, saving, onSave, onLeave }: Props) {
  const { t } = useTranslation('describe');
  const writing = useWriting(beginning);
  const { company, texts, isEnough, isSettled } = writing;
  const options = { ...WHILE_WRITING, enabled: isEnough };
  const read = api.useQuery('post', '/api/v1/requirements/suggest', { body: texts }, options);
  const found = read.data ? needFacts(read.data) : [];
  const tags = read.data?.tags ?? [];
  const standing = found.flatMap(({ statement, set }) =>
    set === null || writing.denied.has(statementId(statement)) ? [] : [set],
  );
  const facts = statedFacts(writing, { clauses: [], certifications: [] }, standing, tags.map(neededTag));
  // Of what would be posted: what was taken away is not counted, and what stands counts in full.
  const asked = { ...texts, ...facts, ...(company !== undefined && { company }) };
  const isRead = isSettled && ((read.isSuccess && !read.isPlaceholderData) || read.isError);
  const interview = api.useQuery(
    'post',
    '/api/v1/requirements/interview',
    { body: asked },
    { ...options, enabled: isEnough && isRead },
  );
  return (
    <DescribeLayout
      of="need"
      title={title}
      placeholder={t('placeholderNeed')}
      lanes={[(facts.lane as Lane | undefined) ?? read.data?.lane ?? []].flat()}
      statements={found.map(({ statement }) => statement)}
      saving={{ ...saving, start: (owner) => onSave({ ...textsOf(writing.sheets), ...facts }, owner, writing) }}
      {...{ writing, tags, isRead, onLeave }}
    >
      {interview.data && (
        <Interview
          interview={interview.data}
          onAnswer={(answer) => writing.setAdditions(withAddition(writing.additions, answer))}
        />
      )}
    </DescribeLayout>
  );
}
