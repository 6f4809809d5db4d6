import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

export type Answers = Partial<Schemas['RequirementToAskDto']>;

interface Props {
  readonly interview: Schemas['InterviewView'];
  readonly answers: Answers;
  readonly onAnswers: (answers: Answers) => void;
}

/** The few questions whose answers change the list, each with answers that can be taken by one press. */
export function Interview({ interview, answers, onAnswers }: Props) {
  const { t } = useTranslation('describe');
  const given = Object.keys(answers).length;
  return (
    <>
      <h2>{t('toFindBetter')}</h2>
      <p>{interview.summary}</p>
      <ul className="plain-list questions">
        {interview.questions
          .filter(({ saveIn }) => saveIn === 'requirement')
          .map((question) => (
            <li key={question.field + question.text}>
              <strong>{question.text}</strong>
              <div className="quiet">{question.why}</div>
              <div className="answers">
                {question.answers.map(({ text, set }) => (
                  <Button key={text} size="small" onClick={() => onAnswers(together(answers, set))}>
                    {text}
                  </Button>
                ))}
              </div>
            </li>
          ))}
      </ul>
      {given > 0 && (
        <Button type="link" onClick={() => onAnswers({})}>
          {t('undoAnswer')}
        </Button>
      )}
    </>
  );
}

/** Lists grow by the new answer; every other field holds the last one. */
export function together(earlier: Answers, added: Record<string, unknown>): Answers {
  const both: Record<string, unknown> = { ...earlier };
  for (const [field, value] of Object.entries(added)) {
    const before = both[field];
    both[field] =
      Array.isArray(before) && Array.isArray(value) ? [...(before as unknown[]), ...(value as unknown[])] : value;
  }
  return both;
}
