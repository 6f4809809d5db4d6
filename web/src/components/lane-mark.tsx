import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';

export type Lane = Schemas['MatchView']['lane'];
export const LANES: readonly Lane[] = [
  'component-supply',
  'vertical-llm',
  'robot-parts',
  'local-partner',
  'third-country',
];

/** A lane by colour and name; never by colour alone. */
export function LaneMark({ lane }: { readonly lane: Lane }) {
  const { t } = useTranslation('lanes');
  return (
    <span className="lane">
      <span className={`lane-dot lane-${lane}`} aria-hidden />
      {t(lane)}
    </span>
  );
}
