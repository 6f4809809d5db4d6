import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { isProblem } from '../api/client';

/** What went wrong and what to do: in the service's words, or in ours when it does not answer. */
export function ProblemAlert({ error, again }: { readonly error: unknown; readonly again?: () => void }) {
  const { t } = useTranslation();
  const problem = isProblem(error) ? error : { title: t('noAnswer'), detail: t('noAnswerWhatToDo'), errors: [] };
  return (
    <div className="problem" role="alert">
      <strong>{problem.title}</strong>
      {problem.detail}
      {problem.errors?.map(({ field, message, remedy }) => (
        <div key={field + message}>
          <code>{field}</code>: {message} {remedy}
        </div>
      ))}
      {again && <Button onClick={again}>{t('tryAgain')}</Button>}
    </div>
  );
}
