import { CheckCircleFilled, CloseCircleFilled, MinusCircleOutlined, PieChartFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

export type EvidenceState = Schemas['EvidenceView']['state'];

const ICONS: Readonly<Record<EvidenceState, ReactNode>> = {
  satisfied: <CheckCircleFilled />,
  partial: <PieChartFilled />,
  contradicted: <CloseCircleFilled />,
  'no-data': <MinusCircleOutlined />,
};

export function StateMark({ state }: { readonly state: EvidenceState }) {
  const { t } = useTranslation('matches');
  const name = t(`state_${state}`);
  return (
    <span className={`state state-${state}`}>
      <span aria-hidden>{ICONS[state]}</span> {name}
    </span>
  );
}

/** How many of the requirement's statements stand how. */
export function EvidenceStates({ evidence }: { readonly evidence: readonly { readonly state: EvidenceState }[] }) {
  const { t } = useTranslation('matches');
  return (
    <span className="states figures">
      {(Object.keys(ICONS) as EvidenceState[]).map((state) => {
        const count = evidence.filter((one) => one.state === state).length;
        return (
          count > 0 && (
            <span key={state} className={`state state-${state}`}>
              <span aria-hidden>{ICONS[state]}</span> {count} {t(`state_${state}`)}
            </span>
          )
        );
      })}
    </span>
  );
}
