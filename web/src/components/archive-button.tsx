import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, isProblem } from '../api/client';

interface Props {
  readonly kind: 'capabilities' | 'requirements' | 'opportunities' | 'meeting-rounds';
  readonly record: { readonly id: string; readonly version: number; readonly state: 'active' | 'archived' };
}

const DONE = {
  capabilities: ['archived', 'restored'],
  requirements: ['archived', 'restored'],
  opportunities: ['archivedProject', 'restored'],
  'meeting-rounds': ['archivedRound', 'restoredRound'],
} as const;

/** Takes a record out of matching, or back in: the same button, so that no question has to be asked first. */
export function ArchiveButton({ kind, record: { id, version, state } }: Props) {
  const { t } = useTranslation();
  const { message } = App.useApp();
  const queries = useQueryClient();
  const after = (done: string) => ({
    onSuccess: () => {
      message.success(done);
      void queries.invalidateQueries();
    },
    onError: (error: unknown) =>
      message.error(isProblem(error) ? `${error.title} ${error.detail ?? ''}` : t('noAnswer')),
  });
  const archive = api.useMutation('delete', `/api/v1/${kind}/{id}`, after(t(DONE[kind][0])));
  const restore = api.useMutation('post', `/api/v1/${kind}/{id}/restore`, after(t(DONE[kind][1])));
  const act = state === 'active' ? archive : restore;
  return (
    <Button
      size="small"
      loading={act.isPending}
      onClick={() => act.mutate({ params: { path: { id }, header: { 'If-Match': `"${version}"` } } })}
    >
      {t(state === 'active' ? 'archive' : 'restore')}
    </Button>
  );
}
