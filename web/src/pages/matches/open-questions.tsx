import { useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { AnswerField, type AnswerValue } from './answer-field';
import { type Deal, nameOf, ROUTES } from './deal';

type Question = Schemas['OpenQuestionView'];

const keyOf = ({ fact, about }: Question): string => `${fact} ${about ?? ''}`;

/** What the rules still ask, to be answered by an advisor: from what they know, or as a company has told them. */
export function OpenQuestions({ deal, questions }: { readonly deal: Deal; readonly questions: readonly Question[] }) {
  const { t } = useTranslation('verdict');
  const queries = useQueryClient();
  const [given, setGiven] = useState<Readonly<Record<string, AnswerValue>>>({});
  const [speaker, setSpeaker] = useState('');
  const send = api.useMutation('post', ROUTES[deal.kind].answers, {
    onSuccess: () => {
      setGiven({});
      return queries.invalidateQueries();
    },
  });
  const answers = questions.flatMap((question) => {
    const value = given[keyOf(question)];
    if (value === undefined) return [];
    const { fact, about } = question;
    return [{ fact, value, ...(about !== null && { about }) }];
  });
  return (
    <form
      className="questions"
      onSubmit={(event) => {
        event.preventDefault();
        const body = { answers, ...(speaker !== '' && { company: speaker }) };
        send.mutate({ params: { path: { id: deal.id } }, body });
      }}
    >
      <ol>
        {questions.map((question) => (
          <li key={keyOf(question)}>
            <div>{question.text}</div>
            <div className="quiet">
              {t('askedOf', { name: nameOf(deal, question.of, t('advisor')) })} · {question.rules.join(', ')}
            </div>
            <AnswerField
              question={question}
              value={given[keyOf(question)]}
              onChange={(value) => setGiven({ ...given, [keyOf(question)]: value })}
            />
          </li>
        ))}
      </ol>
      <label className="question-speaker">
        <span>{t('saidBy')}</span>
        <Select
          value={speaker}
          onChange={setSpeaker}
          options={[
            { value: '', label: t('ownFinding') },
            ...deal.parties.map(({ id, name }) => ({ value: id, label: t('toldBy', { name }) })),
          ]}
        />
      </label>
      {send.error && <ProblemAlert error={send.error} />}
      <Button type="primary" htmlType="submit" disabled={answers.length === 0} loading={send.isPending}>
        {t('answer')}
      </Button>
    </form>
  );
}
