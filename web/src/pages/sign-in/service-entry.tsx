import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useService } from '../../app/use-service';
import type { SignInService } from '../../app/use-sign-in-ways';
import { ProblemAlert } from '../../components/problem';

interface Props {
  readonly services: readonly SignInService[];
  /** Where to go once signed in. */
  readonly next: string;
  /** What the service, or Naru, said against it the last time. */
  readonly refusal: string | null;
}

/** The other services that are set up here, and what came of trying one. */
export function ServiceEntry({ services, next, refusal }: Props) {
  const { t } = useTranslation('signIn');
  const enter = useService('sign-in/social', next, 'sign-in');
  return (
    <section className="service-entry">
      {refusal !== null && (
        <p className="problem" role="alert">
          {t(REASONS[refusal] ?? 'serviceFailed')}
        </p>
      )}
      {services.map((service) => (
        <Button
          key={service}
          size="large"
          block
          onClick={() => enter.mutate(service)}
          loading={enter.isPending && enter.variables === service}
        >
          {t(`enter_${service}`)}
        </Button>
      ))}
      {enter.error !== null && <ProblemAlert error={enter.error} />}
    </section>
  );
}

/** Codes of the library. */
const REASONS: Readonly<Record<string, 'serviceUnknown' | 'serviceNotEnough'>> = {
  signup_disabled: 'serviceUnknown',
  account_not_linked: 'serviceUnknown',
  unable_to_create_session: 'serviceNotEnough',
};
