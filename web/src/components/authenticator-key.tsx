import { QRCode } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly totpURI: string;
  readonly backupCodes: readonly string[];
}

/** What an authenticator app has to be given, as a picture and to type, and what helps when it is lost. */
export function AuthenticatorKey({ totpURI, backupCodes }: Props) {
  const { t } = useTranslation('account');
  return (
    <>
      <div className="key-image" role="img" aria-label={t('keyImage')}>
        {/* Black on white in the dark as well: many cameras read nothing else. */}
        <div aria-hidden="true">
          <QRCode type="svg" value={totpURI} size={176} color="#000" bgColor="#fff" bordered={false} />
        </div>
      </div>
      <p>{t('keyTyped')}</p>
      <code className="secret">{new URL(totpURI).searchParams.get('secret') ?? totpURI}</code>
      <BackupCodes codes={backupCodes} />
    </>
  );
}

export function BackupCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('account');
  return (
    <>
      <p>{t('backupCodes')}</p>
      <code className="secret">{codes.join(' ')}</code>
    </>
  );
}
