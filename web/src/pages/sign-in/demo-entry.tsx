import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useDemoEntry } from '../../app/session';
import { ProblemAlert } from '../../components/problem';

/** One press into each role, where the service is a demonstration. */
export function DemoEntry() {
  const { t } = useTranslation('signIn');
  const demo = api.useQuery('get', '/api/v1/demo');
  const enter = useDemoEntry();
  if (demo.data?.on !== true) return null;
  return (
    <section className="demo-entry">
      <p>{t('demoTitle')}</p>
      <div className="answers">
        {demo.data.roles.map((role) => (
          <Button
            key={role}
            onClick={() => enter.mutate(role)}
            loading={enter.isPending && enter.variables === role}
            disabled={enter.isPending}
          >
            {t(`demo_${role}`)}
          </Button>
        ))}
      </div>
      {enter.error !== null && <ProblemAlert error={enter.error} />}
    </section>
  );
}
