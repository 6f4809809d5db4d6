import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import type { Lane } from '../../components/lane-mark';
import { ProblemAlert } from '../../components/problem';
import { QuotedText } from '../../components/quoted-text';
import { htmlLang } from '../../components/text';
import { Additions } from './additions';
import { CompanyChoice } from './company-choice';
import { statementId } from './facts-of';
import { TextSheets } from './text-sheets';
import { tagId, Understood } from './understood';
import type { Writing } from './use-writing';
import { placeIn } from './written-text';

export interface Saving {
  readonly isPending: boolean;
  readonly error: unknown;
  readonly start: (company: string) => void;
}

interface Props {
  readonly of: 'offer' | 'need';
  readonly title: string;
  readonly placeholder: string;
  readonly writing: Writing;
  readonly tags: readonly Schemas['DerivedTagView'][];
  readonly statements: readonly Schemas['StatementView'][];
  /** Those chosen or, without any, the one that the words point to. */
  readonly lanes: readonly Lane[];
  /** Whether what stands here is what the text says now. */
  readonly isRead: boolean;
  readonly saving: Saving;
  /** Leaves a stored record as it is. */
  readonly onLeave?: (() => void) | undefined;
  /** What would make it match better. */
  readonly children?: ReactNode;
}

/** The words on one side; what was understood of them, and what is still missing, on the other. */
export function DescribeLayout(props: Props) {
  const { of, title, placeholder, writing, tags, statements, lanes, isRead, saving, onLeave, children } = props;
  const { t } = useTranslation('describe');
  const [lit, setLit] = useState<string | null>(null);
  const { company, setCompany, removed, settled, written, isEnough } = writing;
  const quotes = [
    ...tags.flatMap(({ code, quote }) => (quote && !removed.has(code) ? [{ id: tagId(code), quote }] : [])),
    ...statements.map((statement) => ({ id: statementId(statement), quote: statement.quote })),
  ]
    .filter(({ quote }) => quote.field.endsWith(`.${written.language}`))
    .map(({ id, quote }) => ({ id, ...placeIn(settled, written, quote) }));
  return (
    <div className="describe">
      <section>
        <h1>{title}</h1>
        <p className="quiet">{t('hint')}</p>
        {onLeave === undefined && <CompanyChoice chosen={company} onChoose={setCompany} />}
        <TextSheets
          label={title}
          placeholder={placeholder}
          sheets={writing.sheets}
          chosen={writing.chosen}
          onChosen={writing.setChosen}
          onSheets={writing.setSheets}
        />
        {saving.error !== null && <ProblemAlert error={saving.error} />}
        <div className="save-line">
          <Button
            type="primary"
            size="large"
            loading={saving.isPending}
            disabled={!isEnough || company === undefined || !isRead}
            onClick={() => company !== undefined && saving.start(company)}
          >
            {t('save')}
          </Button>
          {onLeave && (
            <Button
              size="large"
              onClick={() => {
                writing.startAnew();
                onLeave();
              }}
            >
              {t('leaveAsIs')}
            </Button>
          )}
          {isEnough && company === undefined && <span className="quiet">{t('companyMissing')}</span>}
        </div>
      </section>
      <section aria-live="polite">
        <h2>{t('understood')}</h2>
        {isEnough ? (
          <>
            <p className="read-text" lang={htmlLang(written.language)}>
              <QuotedText text={settled} quotes={quotes} lit={lit} onPoint={setLit} />
            </p>
            <Understood
              {...{ tags, removed, statements, lanes }}
              denied={writing.denied}
              onDenied={writing.setDenied}
              onRemoved={writing.setRemoved}
              onPoint={setLit}
            />
            <Additions of={of} additions={writing.additions} onAdditions={writing.setAdditions} />
            {children}
          </>
        ) : (
          <p className="quiet">{t('nothingYet')}</p>
        )}
      </section>
    </div>
  );
}
