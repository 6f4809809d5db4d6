import { useQueryClient } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useAccount } from '../../app/session';
import { ProblemAlert } from '../../components/problem';
import type { Review } from './acts';

/** Gives the match to a colleague of its desk, or back to all. */
export function HandOver({ review, onClose }: { readonly review: Review; readonly onClose: () => void }) {
  const { t } = useTranslation('reviews');
  const account = useAccount();
  const queries = useQueryClient();
  const desks = api.useQuery('get', '/api/v1/desks');
  const [to, setTo] = useState<string>('all');
  const [note, setNote] = useState('');
  const give = api.useMutation('post', '/api/v1/reviews/{id}/hand-over', {
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: ['get', '/api/v1/reviews'] });
      onClose();
    },
  });
  const colleagues = new Map(
    (desks.data ?? [])
      .filter(({ id }) => review.desk === null || id === review.desk)
      .flatMap(({ members }) => members)
      .filter(({ id }) => id !== account?.id)
      .map(({ id, name }) => [id, name]),
  );
  return (
    <Modal
      scrollLock={false}
      open
      title={t('handOver')}
      okText={t('handOver')}
      cancelText={t('cancel')}
      confirmLoading={give.isPending}
      onCancel={onClose}
      onOk={() =>
        give.mutate({
          params: { path: { id: review.match } },
          body: { to: to === 'all' ? null : to, ...(note.trim() !== '' && { note: note.trim() }) },
        })
      }
    >
      <div className="decision-form">
        {give.error && <ProblemAlert error={give.error} />}
        <Select
          value={to}
          aria-label={t('handTo')}
          onChange={setTo}
          options={[
            { value: 'all', label: t('handToAll') },
            ...[...colleagues].map(([value, label]) => ({ value, label })),
          ]}
        />
        <Input.TextArea
          aria-label={t('handNote')}
          placeholder={t('handNote')}
          autoSize={{ minRows: 2 }}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </div>
    </Modal>
  );
}
