import { useMutation } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, type Schemas, serviceUrl } from '../../api/client';
import { sendFile } from '../../api/send-file';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

type Attachment = Schemas['AttachmentView'];

/** Who may open a file: the other side from a tier of an introduction on, or advisors alone. */
const OPENINGS = ['profile-3', 'profile-2', 'licence'] as const;

export function Files({ company: { id } }: { readonly company: Schemas['CompanyView'] }) {
  const { t } = useTranslation('company');
  const of = { params: { path: { id } } };
  const files = api.useQuery('get', '/api/v1/companies/{id}/attachments', of);
  const [opening, setOpening] = useState<(typeof OPENINGS)[number]>('profile-3');
  const picker = useRef<HTMLInputElement>(null);
  const again = (): Promise<unknown> => files.refetch();
  const add = useMutation<Attachment, unknown, File>({
    mutationFn: (file) => {
      const [purpose = '', tier] = opening.split('-');
      const query = new URLSearchParams({ purpose, ...(tier && { tier }) });
      return sendFile(`/api/v1/companies/${id}/attachments?${query.toString()}`, file);
    },
    onSuccess: again,
  });
  const remove = api.useMutation('delete', '/api/v1/attachments/{id}', { onSuccess: again });
  const problem = files.error ?? add.error ?? remove.error;
  return (
    <>
      <div className="answers file-entry">
        <Select
          aria-label={t('opening')}
          popupMatchSelectWidth={false}
          value={opening}
          onChange={setOpening}
          options={OPENINGS.map((value) => ({ value, label: t(`opening_${value}`) }))}
        />
        <Button loading={add.isPending} onClick={() => picker.current?.click()}>
          {t('addFile')}
        </Button>
        <input
          ref={picker}
          hidden
          type="file"
          aria-label={t('addFile')}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) add.mutate(file);
            target.value = '';
          }}
        />
      </div>
      {problem && <ProblemAlert error={problem} />}
      {files.isPending && <Skeleton active title={false} />}
      {files.data?.items.length === 0 && <p className="quiet">{t('noFiles')}</p>}
      <ul className="cards">
        {files.data?.items.map((file) => (
          <li key={file.id} className="card">
            <File file={file} onRemove={() => remove.mutate({ params: { path: { id: file.id } } })} />
          </li>
        ))}
      </ul>
    </>
  );
}

function File({ file, onRemove }: { readonly file: Attachment; readonly onRemove: () => void }) {
  const { t } = useTranslation('company');
  const { day, size } = useFormat();
  const { id, fileName, bytes, tier, createdAt, warnings } = file;
  return (
    <>
      <span className="card-facts">
        <a href={serviceUrl(`/api/v1/attachments/${id}`)} download={fileName}>
          {fileName}
        </a>
        <Button size="small" onClick={onRemove}>
          {t('remove')}
        </Button>
      </span>
      <div className="quiet figures">
        {size(bytes)} · {day(createdAt)} ·{' '}
        {t(tier === null ? 'opening_licence' : tier === 2 ? 'opening_profile-2' : 'opening_profile-3')}
      </div>
      {warnings.map(({ code, message }) => (
        <div key={code} className="gap-line">
          {message}
        </div>
      ))}
    </>
  );
}
