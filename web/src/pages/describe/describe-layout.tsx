import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { Lane } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { QuotedText } from '../../components/quoted-text';
import { htmlLang } from '../../components/text';
import { CompanyChoice } from './company-choice';
import { TextEntry } from './text-entry';
import { statementId, tagId, Understood } from './understood';
import type { Writing } from './use-writing';
import { placeIn } from './written-text';

interface Props {
  readonly title: string;
  readonly placeholder: string;
  readonly writing: Writing;
  readonly tags: readonly Schemas['DerivedTagView'][];
  readonly statements: readonly Schemas['StatementView'][];
  readonly lane: Lane | null;
  readonly save: { readonly isPending: boolean; readonly error: unknown; readonly start: (company: string) => void };
  /** What would make it match better. */
  readonly children?: ReactNode;
}

/** The words on one side; what was understood of them, and what is still missing, on the other. */
export function DescribeLayout({ title, placeholder, writing, tags, statements, lane, save, children }: Props) {
  const { t } = useTranslation('describe');
  const [lit, setLit] = useState<string | null>(null);
  const { company, setCompany, removed, settled, written, isEnough } = writing;
  const quotes = [
    ...tags.flatMap(({ code, quote }) => (quote && !removed.has(code) ? [{ id: tagId(code), quote }] : [])),
    ...statements.map((statement) => ({ id: statementId(statement), quote: statement.quote })),
  ].map(({ id, quote }) => ({ id, ...placeIn(settled, written, quote) }));
  return (
    <div className="describe">
      <section>
        <h1>{title}</h1>
        <p className="quiet">{t('hint')}</p>
        <CompanyChoice chosen={company} onChoose={setCompany} />
        <TextEntry label={title} placeholder={placeholder} text={writing.typed} onText={writing.setTyped} />
        {save.error !== null && <ProblemAlert error={save.error} />}
        <Button
          type="primary"
          size="large"
          loading={save.isPending}
          disabled={!isEnough || company === undefined}
          onClick={() => company !== undefined && save.start(company)}
        >
          {t('save')}
        </Button>
        {isEnough && company === undefined && <span className="quiet">{t('companyMissing')}</span>}
      </section>
      <section aria-live="polite">
        <h2>{t('understood')}</h2>
        {isEnough ? (
          <>
            <p className="read-text" lang={htmlLang(written.language)}>
              <QuotedText text={settled} quotes={quotes} lit={lit} onPoint={setLit} />
            </p>
            <Understood
              {...{ tags, removed, statements, lane }}
              denied={writing.denied}
              onDenied={writing.setDenied}
              onRemoved={writing.setRemoved}
              onPoint={setLit}
            />
            {children}
          </>
        ) : (
          <p className="quiet">{t('nothingYet')}</p>
        )}
      </section>
    </div>
  );
}
