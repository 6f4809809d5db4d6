import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';

interface Props {
  readonly projects: readonly Schemas['OpportunityView'][];
  readonly chosen: string | undefined;
}

export function ProjectList({ projects, chosen }: Props) {
  const { t } = useTranslation('projects');
  const { country, day } = useFormat();
  return (
    <ul className="cards">
      {projects.map(({ id, title, market, effectiveNeededBy, effectiveRoles }) => (
        <li key={id}>
          <Link
            to={`/opportunities/${id}`}
            className={id === chosen ? 'card card-chosen' : 'card'}
            aria-current={id === chosen ? 'true' : undefined}
          >
            <strong>
              <Words of={title} />
            </strong>
            <div className="quiet">
              {[
                country(market),
                t('roleCount', { count: effectiveRoles.length }),
                ...(effectiveNeededBy ? [t('until', { day: day(effectiveNeededBy.date) })] : []),
              ].join(' · ')}
            </div>
          </Link>
        </li>
      ))}
    </ul>
  );
}
