import { useFormat } from '../../components/format';

interface Props {
  readonly rows: readonly { readonly key: string; readonly name: string; readonly value: number }[];
}

/** One bar a row, as long as its value; the figure stands beside it, so that nobody has to measure. */
export function Bars({ rows }: Props) {
  const { number } = useFormat();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  return (
    <ol className="plot">
      {rows.map(({ key, name, value }) => (
        <li key={key}>
          <span>{name}</span>
          <Bar share={value / most} />
          <span className="figures">{number(value)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Drawn, because the length is a figure and styles are not: nothing here needs a rule of its own for each value. */
export const Bar = ({ share, kind = 'demand' }: { readonly share: number; readonly kind?: 'demand' | 'supply' }) => (
  <svg className={`bar bar-${kind}`} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden>
    <rect className="bar-ground" width="100" height="8" />
    <rect className="bar-value" width={100 * share} height="8" />
  </svg>
);
