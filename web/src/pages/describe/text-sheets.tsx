import { Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { TextEntry } from './text-entry';
import type { Sheet } from './written-text';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly sheets: readonly Sheet[];
  readonly chosen: number;
  readonly onChosen: (at: number) => void;
  readonly onSheets: (sheets: readonly Sheet[]) => void;
}

/** A text, of a stored record on one sheet for each of its languages. */
export function TextSheets({ label, placeholder, sheets, chosen, onChosen, onSheets }: Props) {
  const { t } = useTranslation('describe');
  return (
    <>
      {sheets.length > 1 && (
        <Segmented
          value={chosen}
          onChange={onChosen}
          aria-label={t('textIn')}
          options={sheets.map(({ language }, at) => ({ value: at, label: t(`textIn_${language ?? 'en'}`) }))}
        />
      )}
      <TextEntry
        label={label}
        placeholder={placeholder}
        text={sheets[chosen]?.typed ?? ''}
        onText={(typed) => onSheets(sheets.map((one, at) => (at === chosen ? { ...one, typed } : one)))}
      />
    </>
  );
}
