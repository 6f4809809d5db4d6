import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { CriteriaBars } from './criteria-bars';
import { EvidenceMatrix } from './evidence-matrix';
import { SourceText } from './source-text';

/** What a match rests on: clauses beside the words of both texts, and the criteria. */
export function MatchGrounds({ match }: { readonly match: Schemas['MatchView'] }) {
  const { t } = useTranslation('matches');
  const [lit, setLit] = useState<string | null>(null);
  return (
    <>
      <div className="match-grid">
        <section aria-labelledby="evidence">
          <h2 id="evidence">{t('evidence')}</h2>
          <EvidenceMatrix evidence={match.evidence} lit={lit} onPoint={setLit} />
        </section>
        <SourceText side="requirement" party={match.requirement} evidence={match.evidence} lit={lit} onPoint={setLit} />
        <SourceText side="capability" party={match.capability} evidence={match.evidence} lit={lit} onPoint={setLit} />
      </div>
      <section aria-labelledby="criteria">
        <h2 id="criteria">{t('criteria')}</h2>
        <CriteriaBars criteria={match.criteria} />
      </section>
    </>
  );
}
