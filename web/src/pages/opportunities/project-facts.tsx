import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { Words } from '../../components/text';
import { isOnTheGround, SIDES } from './project-draft';

/** What a project asks, role by role, as matching understands it. */
export function ProjectFacts({ project }: { readonly project: Schemas['OpportunityView'] }) {
  const { t } = useTranslation('projects');
  const { country, day } = useFormat();
  const { market, description, roles, effectiveRoles, effectiveSides, effectiveValue, effectiveNeededBy } = project;
  const sides = SIDES.filter((side) => effectiveSides[side] > 0);
  return (
    <section className="project">
      {description && (
        <p className="read-text">
          <Words of={description} />
        </p>
      )}
      <dl className="understood">
        <dt>{t('market')}</dt>
        <dd>{country(market)}</dd>
        {sides.length > 0 && (
          <>
            <dt>{t('sides')}</dt>
            <dd>{sides.map((side) => `${t(`side_${side}`)} ${effectiveSides[side]}`).join(' · ')}</dd>
          </>
        )}
        {effectiveValue && (
          <>
            <dt>{t('value')}</dt>
            <dd>
              {effectiveValue.text} <Read quote={effectiveValue.quote} />
            </dd>
          </>
        )}
        {effectiveNeededBy && (
          <>
            <dt>{t('neededBy')}</dt>
            <dd>
              {day(effectiveNeededBy.date)} <Read quote={effectiveNeededBy.quote} />
            </dd>
          </>
        )}
      </dl>
      <ol className="team-roles">
        {effectiveRoles.map(({ id, role, name, tags, clauses, certifications }, at) => (
          <li key={id} className="team-role">
            <strong>{name}</strong>
            <div className="quiet">
              {roles[at]?.countries?.length
                ? roles[at].countries.map(country).join(' · ')
                : t(isOnTheGround(role) ? 'localFirms' : 'anyCountry')}
            </div>
            <ul className="reasons">
              {tags.length > 0 && <li>{tags.map((tag) => tag.name).join(' · ')}</li>}
              {clauses.map((clause) => (
                <li key={clause.spec + clause.op + clause.text}>
                  {clause.name}: {clause.text} <Read quote={clause.quote} />
                </li>
              ))}
              {certifications.map((one) => (
                <li key={one.code}>
                  {one.name} <Read quote={one.quote} />
                </li>
              ))}
              {roles[at]?.licences?.map((licence) => (
                <li key={JSON.stringify(licence)}>
                  {t('licence')}: <Words of={licence} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** That nobody has stated it in a field. */
function Read({ quote }: { readonly quote: Schemas['QuoteView'] | null }) {
  const { t } = useTranslation('projects');
  return quote && <span className="quiet">{t('read')}</span>;
}
