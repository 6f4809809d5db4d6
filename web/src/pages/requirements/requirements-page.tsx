import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAccount } from '../../app/session';
import { CandidateList } from './candidate-list';
import { MatchList } from './match-list';
import { RequirementList } from './requirement-list';

/** The list on the left, the chosen requirement's matches beside it; the address holds both. */
export function Page() {
  const { t } = useTranslation('matches');
  const { requirement } = useParams();
  const isMember = useAccount()?.role === 'member';
  return (
    <div className={requirement === undefined ? 'split' : 'split split-chosen'}>
      <section className="split-list" aria-label={t('openRequirements')}>
        <RequirementList chosen={requirement} />
      </section>
      <section className="split-detail" aria-label={t('matchList')}>
        {requirement === undefined ? (
          <p className="quiet split-hint">{t('chooseRequirement')}</p>
        ) : isMember ? (
          <CandidateList key={requirement} requirement={requirement} />
        ) : (
          <MatchList key={requirement} requirement={requirement} />
        )}
      </section>
    </div>
  );
}
