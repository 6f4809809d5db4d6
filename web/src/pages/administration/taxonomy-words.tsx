import { Button, Input, Space } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { htmlLang, TEXT_LANGUAGES, type TextLanguage } from '../../components/text';
import type { WordChange, WordsDraft } from './taxonomy-draft';

type Tag = Schemas['TagDetailView'];

interface Props {
  readonly of: Tag;
  /** The words that are not as delivered. */
  readonly published: readonly WordChange[];
  /** Null for those who may only look. */
  readonly draft: WordsDraft | null;
}

/** By which words texts speak of a tag, with what was and what shall be changed of them. */
export function TaxonomyWords({ of: tag, published, draft }: Props) {
  const { t } = useTranslation('taxonomy');
  const ofTag = (changes: readonly WordChange[], language: TextLanguage): readonly WordChange[] =>
    changes.filter((change) => change.tag === tag.code && change.language === language);
  return (
    <table className="table">
      <thead>
        <tr>
          <th>{t('language')}</th>
          <th className="wide-only">{t('name')}</th>
          <th>{t('aliases')}</th>
        </tr>
      </thead>
      <tbody>
        {TEXT_LANGUAGES.map((language) => (
          <tr key={language}>
            <td>{t(`in_${language}`)}</td>
            <td className="wide-only" lang={htmlLang(language)}>
              {tag.names[language]}
            </td>
            <td lang={htmlLang(language)}>
              <Aliases
                of={tag}
                language={language}
                published={ofTag(published, language)}
                drafted={ofTag(draft?.changes ?? [], language)}
                draft={draft}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AliasesProps extends Props {
  readonly language: TextLanguage;
  readonly drafted: readonly WordChange[];
}

function Aliases({ of: tag, language, published, drafted, draft }: AliasesProps) {
  const { t } = useTranslation('taxonomy');
  const changeOf = (word: string, act: WordChange['act']): WordChange => {
    return { tag: tag.code, names: tag.names, language, word, act };
  };
  const hasRule = (word: string): boolean => tag.rules.some(({ alias }) => alias === word);
  const gone = published.filter(({ act }) => act === 'remove').map(({ word }) => word);
  const draftedOf = (word: string): WordChange | undefined => drafted.find((change) => change.word === word);
  const words = [...tag.aliases[language], ...gone, ...drafted.map(({ word }) => word)];
  const shown = words.filter((word, at) => words.indexOf(word) === at);
  return (
    <div className="words">
      {shown.length === 0 && draft === null && '–'}
      {shown.map((word) => {
        const change = draftedOf(word);
        const isGone = change === undefined ? gone.includes(word) : change.act === 'remove';
        const isAdded = published.some((one) => one.word === word && one.act === 'add');
        const Mark = isGone ? 'del' : change !== undefined || isAdded ? 'ins' : 'span';
        const title = gone.includes(word) ? t('isTaken') : isAdded ? t('isAdded') : undefined;
        return (
          <Mark key={word} className={change === undefined ? 'word' : 'word word-drafted'} title={title}>
            {word}
            {draft !== null && change !== undefined && (
              <Step label={t('undo', { word })} sign="↩" onTake={() => draft.undo(change)} />
            )}
            {draft !== null && change === undefined && isGone && (
              <Step label={t('bringBack', { word })} sign="+" onTake={() => draft.put(changeOf(word, 'add'))} />
            )}
            {draft !== null && change === undefined && !isGone && !hasRule(word) && (
              <Step label={t('takeAway', { word })} sign="×" onTake={() => draft.put(changeOf(word, 'remove'))} />
            )}
          </Mark>
        );
      })}
      {draft !== null && <NewWord language={language} onAdd={(word) => draft.put(changeOf(word, 'add'))} />}
    </div>
  );
}

interface StepProps {
  readonly label: string;
  readonly sign: string;
  readonly onTake: () => void;
}

const Step = ({ label, sign, onTake }: StepProps) => (
  <button type="button" className="word-step" aria-label={label} title={label} onClick={onTake}>
    {sign}
  </button>
);

interface NewWordProps {
  readonly language: TextLanguage;
  readonly onAdd: (word: string) => void;
}

function NewWord({ language, onAdd }: NewWordProps) {
  const { t } = useTranslation('taxonomy');
  const [word, setWord] = useState('');
  const tidy = word.trim();
  const add = (): void => {
    if (tidy === '') return;
    onAdd(tidy);
    setWord('');
  };
  return (
    <Space.Compact size="small" className="word-new">
      <Input
        aria-label={`${t('newWord')} · ${t(`in_${language}`)}`}
        placeholder={t('newWord')}
        maxLength={60}
        value={word}
        onChange={({ target }) => setWord(target.value)}
        onPressEnter={add}
      />
      <Button disabled={tidy === ''} onClick={add}>
        {t('add')}
      </Button>
    </Space.Compact>
  );
}
