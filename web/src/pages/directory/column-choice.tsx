import { Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';

interface Props {
  readonly columns: readonly { readonly key: string; readonly name: string }[];
  readonly chosen: readonly string[];
  readonly onChoose: (columns: string[]) => void;
}

export function ColumnChoice({ columns, chosen, onChoose }: Props) {
  const { t } = useTranslation('directory');
  return (
    <details className="column-choice">
      <summary>{t('columns')}</summary>
      <Checkbox.Group
        value={[...chosen]}
        onChange={onChoose}
        options={columns.map(({ key, name }) => ({ value: key, label: name }))}
      />
    </details>
  );
}
