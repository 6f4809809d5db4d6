import { Tag } from 'antd';
import type { Schemas } from '../../api/client';

type Outcome = Schemas['VerdictView']['outcome'];

const COLOURS: Readonly<Record<Outcome, string | undefined>> = {
  clear: 'green',
  conditions: undefined,
  unanswered: undefined,
  blocked: 'red',
};

/** How a verdict comes out, in a word. */
export const VerdictMark = ({ outcome, text }: { readonly outcome: Outcome; readonly text: string }) => (
  <Tag color={COLOURS[outcome]}>{text}</Tag>
);
