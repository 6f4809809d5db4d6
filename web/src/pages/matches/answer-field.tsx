import { Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';

/** As the kind of the question tells; undefined while nothing is answered. */
export type AnswerValue = boolean | number | string | string[] | undefined;

interface Props {
  readonly question: Schemas['ComplianceQuestionView'];
  readonly value: AnswerValue;
  readonly onChange: (value: AnswerValue) => void;
}

/** Stands for "none of these", which is an answer and not the lack of one. */
const NONE = '';

/** What answers a question of compliance, by its kind. */
export function AnswerField({ question: { kind, unit, options, text }, value, onChange }: Props) {
  const { t } = useTranslation('verdict');
  const choices = options.map((option) => ({ value: option.value, label: option.text }));
  const several = Array.isArray(value) ? (value.length === 0 ? [NONE] : value) : [];
  /** Choosing "none" takes the others back, and the other way round. */
  const choose = (chosen: string[]): void => {
    if (chosen.length === 0) onChange(undefined);
    else onChange(chosen.at(-1) === NONE ? [] : chosen.filter((one) => one !== NONE));
  };
  switch (kind) {
    case 'yes-no':
      return (
        <Radio.Group
          aria-label={text}
          optionType="button"
          options={[
            { value: true, label: t('yes') },
            { value: false, label: t('no') },
          ]}
          value={value}
          onChange={({ target }) => onChange(target.value as boolean)}
        />
      );
    case 'number':
      return (
        <InputNumber
          aria-label={text}
          min={0}
          suffix={unit}
          value={typeof value === 'number' ? value : null}
          onChange={(given) => onChange(given ?? undefined)}
        />
      );
    case 'one-of':
      return (
        <Select
          aria-label={text}
          allowClear
          placeholder={t('choose')}
          options={choices}
          value={typeof value === 'string' ? value : undefined}
          onChange={(given?: string) => onChange(given)}
        />
      );
    case 'some-of':
      return (
        <Select
          aria-label={text}
          mode="multiple"
          placeholder={t('choose')}
          options={[{ value: NONE, label: t('none') }, ...choices]}
          value={several}
          onChange={choose}
        />
      );
    case 'country':
      return (
        <Input
          aria-label={text}
          maxLength={2}
          placeholder={t('country')}
          value={typeof value === 'string' ? value : ''}
          onChange={({ target }) => onChange(target.value === '' ? undefined : target.value.toUpperCase())}
        />
      );
    case 'countries':
      return (
        <Select
          aria-label={text}
          mode="tags"
          placeholder={t('country')}
          tokenSeparators={[',', ' ']}
          options={[{ value: NONE, label: t('none') }]}
          value={several}
          onChange={(chosen: string[]) => choose(chosen.map((one) => one.toUpperCase()))}
        />
      );
  }
}
