import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/client';

interface Props {
  readonly error: unknown;
  readonly again?: () => void;
  /** What the fields of the form are called; others keep the name that the service gives them. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** What went wrong and what to do: in the service's words, or in ours when it does not answer. */
export function ProblemAlert({ error, again, fields = {} }: Props) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : { title: t('noAnswer'), detail: t('noAnswerWhatToDo'), errors: [] };
  return (
    <div className="problem" role="alert">
      <strong>{problem.title}</strong>
      {/* Of wrong input it tells programs where the fields stand that follow here. */}
      {!problem.errors?.length && problem.detail}
      {problem.errors?.map(({ field, message, remedy }) => (
        <div key={field + message}>
          {fields[field] ?? <code>{field}</code>}: {message} {remedy}
        </div>
      ))}
      {again && <Button onClick={again}>{t('tryAgain')}</Button>}
    </div>
  );
}
