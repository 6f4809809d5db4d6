import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';

/** Says that a card is saved; it and its company, whose version has moved on, are read anew. */
export function useCardSaved(company: string, then: () => void): () => Promise<void> {
  const { t } = useTranslation('company');
  const { message } = App.useApp();
  const queries = useQueryClient();
  return async () => {
    message.success(t('saved'));
    const path = { params: { path: { id: company } } };
    await Promise.all([
      queries.invalidateQueries({ queryKey: ['get', '/api/v1/companies/{id}', path] }),
      queries.invalidateQueries({ queryKey: ['get', '/api/v1/companies/{id}/evaluation-card', path] }),
    ]);
    then();
  };
}
