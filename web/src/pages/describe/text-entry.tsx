import { InboxOutlined } from '@ant-design/icons';
import { App, Input, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sendFile } from '../../api/send-file';
import { useFormat } from '../../components/format';
import { ProblemAlert } from '../../components/problem';

interface Props {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}

const LONGEST = 20_000;

/** One box to write in, or to drop a product sheet on. */
export function TextEntry({ label, placeholder, text, onText }: Props) {
  const { t } = useTranslation('describe');
  const { message } = App.useApp();
  const { number } = useFormat();
  const [problem, setProblem] = useState<unknown>(null);
  const read = async (file: File): Promise<void> => {
    setProblem(null);
    try {
      const found = await sendFile<{ text: string }>('/api/v1/documents/extract', file);
      onText(found.text.slice(0, LONGEST));
      message.success(t('fileRead', { characters: number(found.text.length), file: file.name }));
    } catch (error) {
      setProblem(error);
    }
  };
  return (
    <>
      <Input.TextArea
        aria-label={label}
        placeholder={placeholder}
        autoSize={{ minRows: 6, maxRows: 18 }}
        maxLength={LONGEST}
        value={text}
        onChange={({ target }) => onText(target.value)}
      />
      <Upload.Dragger
        className="drop"
        accept=".pdf,.docx,.xlsx,.hwpx,.hwp"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file);
          return false;
        }}
      >
        <InboxOutlined aria-hidden /> {t('dropFile')}
      </Upload.Dragger>
      {problem !== null && <ProblemAlert error={problem} />}
    </>
  );
}
