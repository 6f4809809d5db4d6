import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api, isProblem } from '../api/client';

interface Props {
  readonly kind: 'capabilities' | 'requirements' | 'opportunities';
  readonly record: { readonly id: string; readonly version: number; readonly state: 'active' | 'archived' };
}

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
  const archive = api.useMutation(
    'delete',
    `/api/v1/${kind}/{id}`,
    after(t(kind === 'opportunities' ? 'archivedProject' : 'archived')),
  );
  const restore = api.useMutation('post', `/api/v1/${kind}/{id}/restore`, after(t('restored')));
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
