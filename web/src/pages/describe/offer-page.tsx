import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../api/client';
import { newBeginning } from './beginning';
import { OfferForm } from './offer-form';

const BEGINNING = newBeginning('new-offer');

/** A supplier's first minutes: an offer that was not there before. */
export function Page() {
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const save = api.useMutation('post', '/api/v1/capabilities');
  return (
    <OfferForm
      title={t('titleOffer')}
      beginning={BEGINNING}
      saving={save}
      onSave={(content, company, writing) =>
        save.mutate(
          { body: { ...content, company } },
          {
            onSuccess: () => {
              message.success(t('savedOffer'));
              writing.startAnew();
              void queries.invalidateQueries();
              void navigate('/fits');
            },
          },
        )
      }
    />
  );
}
