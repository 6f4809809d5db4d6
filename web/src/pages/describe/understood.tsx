import { Button, Checkbox, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { LaneMark, type Lane } from '../../components/lane-mark';
import { statementId } from './facts-of';

type Statement = Schemas['StatementView'];

interface Props {
  readonly tags: readonly Schemas['DerivedTagView'][];
  readonly removed: ReadonlySet<string>;
  readonly onRemoved: (removed: ReadonlySet<string>) => void;
  readonly statements: readonly Statement[];
  readonly denied: ReadonlySet<string>;
  readonly onDenied: (denied: ReadonlySet<string>) => void;
  readonly lanes: readonly Lane[];
  readonly onPoint: (id: string | null) => void;
}

export const tagId = (code: string): string => `tag:${code}`;

/** What was read from the text: tags that can be taken away, figures with the words they rest on, and the lane. */
export function Understood({ tags, removed, onRemoved, statements, denied, onDenied, lanes, onPoint }: Props) {
  const { t } = useTranslation('describe');
  const point = (id: string) => ({ onMouseEnter: () => onPoint(id), onMouseLeave: () => onPoint(null) });
  return (
    <dl className="understood">
      <dt>{t('lane')}</dt>
      <dd className="states">
        {lanes.length === 0 && <span className="quiet">{t('noLane')}</span>}
        {lanes.map((lane) => (
          <LaneMark key={lane} lane={lane} />
        ))}
      </dd>
      <dt>{t('tags')}</dt>
      <dd>
        {tags
          .filter(({ code }) => !removed.has(code))
          .map(({ code, name }) => (
            <Tag
              key={code}
              closable={{ 'aria-label': t('removeTag', { tag: name }) }}
              onClose={() => onRemoved(new Set([...removed, code]))}
              {...point(tagId(code))}
            >
              {name}
            </Tag>
          ))}
        {removed.size > 0 && (
          <Button type="link" size="small" onClick={() => onRemoved(new Set())}>
            {t('restoreTags', { count: removed.size })}
          </Button>
        )}
      </dd>
      {statements.length > 0 && (
        <>
          <dt>{t('figures')}</dt>
          <dd>
            <ul className="plain-list">
              {statements.map((statement) => (
                <li key={statementId(statement)} {...point(statementId(statement))}>
                  <Checkbox
                    checked={!denied.has(statementId(statement))}
                    onChange={({ target }) => onDenied(toggled(denied, statementId(statement), !target.checked))}
                  >
                    {statement.name ?? t(`kind_${statement.kind}`)}: <q>{statement.quote.text}</q>
                    {statement.insisted && (
                      <span className="insisted">
                        <strong>{t('insisted')}</strong> {t('insistedMeans')}
                      </span>
                    )}
                  </Checkbox>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}

function toggled(set: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> {
  const next = new Set(set);
  if (isIn) next.add(id);
  else next.delete(id);
  return next;
}
