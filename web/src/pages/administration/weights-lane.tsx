import { Button, InputNumber, Slider } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormat } from '../../components/format';
import { evened, isSame, type LaneNow, type Setting, sumOf, WHOLE } from './weights-draft';

interface Props {
  readonly now: LaneNow;
  readonly setting: Setting;
  readonly criteria: readonly Schemas['CriterionNameView'][];
  readonly readOnly: boolean;
  readonly onChange: (setting: Setting) => void;
}

/** How much each criterion of a lane weighs, beside what applies. */
export function LaneWeights({ now, setting, criteria, readOnly, onChange }: Props) {
  const { t } = useTranslation('weights');
  const { number } = useFormat();
  const sum = sumOf(setting);
  const weigh = (code: string, weight: number): void =>
    onChange({ ...setting, weights: { ...setting.weights, [code]: weight } });
  return (
    <>
      <table className="table weights">
        <thead>
          <tr>
            <th>{t('criterion')}</th>
            <td className="wide-only" />
            <th>{t('weight')}</th>
            <th className="figures">{t('applies')}</th>
            <th className="figures wide-only">{t('filed')}</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map(({ code, name }) => (
            <tr key={code}>
              <td>{name}</td>
              <td className="wide-only weights-slider">
                <Slider
                  max={Math.max(WHOLE / 2, setting.weights[code] ?? 0)}
                  disabled={readOnly}
                  tooltip={{ open: false }}
                  ariaLabelForHandle={name}
                  value={setting.weights[code] ?? 0}
                  onChange={(weight) => weigh(code, weight)}
                />
              </td>
              <td>
                <InputNumber
                  min={0}
                  max={WHOLE}
                  precision={0}
                  disabled={readOnly}
                  aria-label={name}
                  value={setting.weights[code] ?? 0}
                  onChange={(weight) => weigh(code, weight ?? 0)}
                />
              </td>
              <Figure value={now.weights[code] ?? 0} other={setting.weights[code] ?? 0} />
              <td className="figures wide-only quiet">{number(now.filed.weights[code] ?? 0)}</td>
            </tr>
          ))}
          <tr className="weights-sum">
            <td>{t('sum')}</td>
            <td className="wide-only" />
            <td className={sum === WHOLE ? 'figures' : 'figures weights-wrong'} role="status">
              {sum === WHOLE ? number(sum) : t('sumOf', { sum: number(sum), whole: number(WHOLE) })}
            </td>
            <td className="figures">{number(WHOLE)}</td>
            <td className="figures wide-only quiet">{number(WHOLE)}</td>
          </tr>
          <tr>
            <td>
              {t('threshold')}
              <div className="quiet">{t('thresholdHint')}</div>
            </td>
            <td className="wide-only" />
            <td>
              <InputNumber
                min={0}
                max={100}
                precision={0}
                disabled={readOnly}
                aria-label={t('threshold')}
                value={setting.threshold}
                onChange={(threshold) => onChange({ ...setting, threshold: threshold ?? 0 })}
              />
            </td>
            <Figure value={now.threshold} other={setting.threshold} />
            <td className="figures wide-only quiet">{number(now.filed.threshold)}</td>
          </tr>
        </tbody>
      </table>
      {!readOnly && (
        <div className="form-actions">
          <Button disabled={sum === WHOLE} onClick={() => onChange({ ...setting, weights: evened(setting.weights) })}>
            {t('even', { whole: number(WHOLE) })}
          </Button>
          <Button disabled={isSame(setting, now)} onClick={() => onChange(plain(now))}>
            {t('asNow')}
          </Button>
          <Button disabled={isSame(setting, now.filed)} onClick={() => onChange(plain(now.filed))}>
            {t('asFiled')}
          </Button>
        </div>
      )}
    </>
  );
}

const plain = ({ lane, weights, threshold }: Setting): Setting => ({ lane, weights, threshold });

function Figure({ value, other }: { readonly value: number; readonly other: number }) {
  const { number } = useFormat();
  return <td className={value === other ? 'figures quiet' : 'figures weights-differs'}>{number(value)}</td>;
}
