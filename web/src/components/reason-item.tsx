import { Form, Input } from 'antd';

interface Props {
  readonly label: string;
  /** What to say when nothing was written. */
  readonly missing: string;
}

/** The reason that is kept with a change, as the field `reason` of the form around it. */
export function ReasonItem({ label, missing }: Props) {
  return (
    <Form.Item name="reason" label={label} rules={[{ required: true, whitespace: true, message: missing }]}>
      <Input.TextArea rows={2} maxLength={2000} />
    </Form.Item>
  );
}
