import { App, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { ProblemAlert } from '../../components/problem';
import { ChangedWord } from './changed-word';
import { EditionForm } from './edition-form';
import type { WordsDraft } from './taxonomy-draft';
import { TaxonomyPreview } from './taxonomy-preview';

/** What an administrator has changed and not published yet, tried out on records that exist. */
export function TaxonomyChanges({ draft, edition }: { readonly draft: WordsDraft; readonly edition: number }) {
  const { t } = useTranslation(['taxonomy', 'editions']);
  const { message } = App.useApp();
  const queries = useQueryClient();
  const look = api.useMutation('post', '/api/v1/editions/words/preview');
  const publish = api.useMutation('post', '/api/v1/editions', {
    onSuccess: () => {
      message.success(t('editions:published'));
      void queries.invalidateQueries();
    },
  });
  const { words } = draft;
  // What was tried out before the last change says nothing of what is there now.
  const isOfNow = JSON.stringify(look.variables?.body.words) === JSON.stringify(words);
  return (
    <section className="card taxonomy-changes" aria-label={t('draft')}>
      <span className="card-facts">
        <h2>{t('draft')}</h2>
        <Button size="small" onClick={draft.forget}>
          {t('forget')}
        </Button>
      </span>
      <ul className="taxonomy-drafted">
        {draft.changes.map((change) => (
          <li key={change.tag + change.language + change.word}>
            <ChangedWord of={change} />
            <button
              type="button"
              className="word-step"
              aria-label={t('undo', { word: change.word })}
              onClick={() => draft.undo(change)}
            >
              ↩
            </button>
          </li>
        ))}
      </ul>
      <div>
        <Button loading={look.isPending} onClick={() => look.mutate({ body: { words } })}>
          {t('editions:preview')}
        </Button>
      </div>
      {look.error && isOfNow && <ProblemAlert error={look.error} />}
      {look.data && isOfNow && <TaxonomyPreview of={look.data} />}
      <EditionForm
        disabled={false}
        isPending={publish.isPending}
        onPublish={(reason) =>
          publish.mutate({ params: { header: { 'If-Match': `"${edition}"` } }, body: { words, reason } })
        }
      />
      {publish.error && <ProblemAlert error={publish.error} />}
    </section>
  );
}
