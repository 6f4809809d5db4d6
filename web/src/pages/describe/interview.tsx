import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { Addition } from './together';

interface Props {
  readonly interview: Schemas['InterviewView'];
  readonly onAnswer: (answer: Addition) => void;
}

/** The few questions whose answers change the list, each with answers that can be taken by one press. */
export function Interview({ interview, onAnswer }: Props) {
  const { t } = useTranslation('describe');
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
                  <Button key={text} size="small" onClick={() => onAnswer({ name: question.text, text, set })}>
                    {text}
                  </Button>
                ))}
              </div>
            </li>
          ))}
      </ul>
    </>
  );
}
