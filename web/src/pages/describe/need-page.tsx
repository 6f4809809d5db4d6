import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, type Schemas } from '../../api/client';
import { useKept } from '../../components/use-kept';
import { DescribeLayout } from './describe-layout';
import { needFacts, needStatements } from './facts-of';
import { type Answers, Interview, together } from './interview';
import { statementId } from './understood';
import { useWriting, WHILE_WRITING } from './use-writing';
import { textsOf, writtenText } from './written-text';

/** A partner's first minutes: the need in its own words, and only the questions whose answers change who is found. */
export function Page() {
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const writing = useWriting('need');
  const [answers, setAnswers] = useKept<Answers>(`${writing.draft}.answers`, {}, sessionStorage);
  const { company, texts, removed, isEnough } = writing;
  const options = { ...WHILE_WRITING, enabled: isEnough };
  const read = api.useQuery('post', '/api/v1/requirements/suggest', { body: texts }, options);
  const save = api.useMutation('post', '/api/v1/requirements', {
    onSuccess: ({ id }) => {
      message.success(t('savedNeed'));
      writing.startAnew();
      setAnswers({});
      void queries.invalidateQueries();
      void navigate(`/requirements/${id}`);
    },
  });
  const { tags = [], lane = null } = read.data ?? {};
  const statements = read.data ? needStatements(read.data) : [];
  const stands = (one: Schemas['StatementView']): boolean => !writing.denied.has(statementId(one));
  const kept = tags.flatMap(({ code, need }) => (removed.has(code) ? [] : [{ code, need }]));
  const facts = {
    ...together(read.data ? needFacts(read.data, stands) : {}, answers),
    ...(removed.size > 0 && { tags: kept }),
  };
  // Of what would be posted: what was taken away is not counted, and what stands counts in full.
  const asked = { ...texts, ...facts, ...(company !== undefined && { company }) };
  const interview = api.useQuery(
    'post',
    '/api/v1/requirements/interview',
    { body: asked },
    { ...options, enabled: isEnough && read.isSuccess && !read.isPlaceholderData },
  );
  const start = (owner: string): void =>
    save.mutate({ body: { ...textsOf(writtenText(writing.typed)), ...facts, company: owner } });
  return (
    <DescribeLayout
      title={t('titleNeed')}
      placeholder={t('placeholderNeed')}
      save={{ isPending: save.isPending, error: save.error, start }}
      {...{ writing, tags, statements, lane }}
    >
      {interview.data && <Interview interview={interview.data} answers={answers} onAnswers={setAnswers} />}
    </DescribeLayout>
  );
}
