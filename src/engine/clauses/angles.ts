import type { SpecKey } from '../facts/index.js';
import type { Figure } from './figures.js';
import type { Measurement } from './measured.js';

interface MeasuredFigure {
  readonly figure: Figure;
  readonly measurement: Measurement;
}

/**
 * `120°×25°` is a field of view, horizontal by vertical; `120×25×40 mm` is the size of a thing, for which no spec key
 * stands, and its figures are left out. The rest is given back as it is.
 */
export function settleProducts(
  text: string,
  figures: readonly Figure[],
  measured: readonly MeasuredFigure[],
  specs: readonly SpecKey[],
): MeasuredFigure[] {
  const horizontal = specs.find(({ key }) => key === 'horizontalFieldOfView');
  const vertical = specs.find(({ key }) => key === 'verticalFieldOfView');
  const firsts = new Map<Figure, Figure>();
  figures.forEach((figure, index) => {
    const next = figures[index + 1];
    if (next === undefined) return;
    const between = text.slice(figure.end, next.start).replaceAll(/수평|수직|水平|垂直|[HV](?=\d|$)/gu, '');
    if (/^\s?(?:°|度|도|deg|[a-z]{0,2})\s?(?:\([HV]\)\s?)?[×xX*]\s?(?:≥|>=|≤|<=|>)?\s?$/u.test(between))
      firsts.set(figure, next);
  });
  const seconds = new Set(firsts.values());
  // A number before the sign that has no unit of its own has that of the next.
  const known = measured.filter(({ figure, measurement }) => !(firsts.has(figure) && measurement.isBare === true));
  return known.concat(missingFirsts(firsts, known)).flatMap((entry) => {
    const { figure, measurement } = entry;
    const isFirst = firsts.has(figure);
    if (!isFirst && !seconds.has(figure)) return [entry];
    const isPair = isFirst !== seconds.has(figure);
    const spec = isFirst ? horizontal : vertical;
    const next = firsts.get(figure);
    const chain = next !== undefined && firsts.has(next);
    if (!isPair || chain || spec === undefined) return [];
    const readings = measurement.readings.filter((reading) => reading.spec === spec);
    return readings.length === 0
      ? []
      : [{ figure, measurement: { ...measurement, isGeneral: false, namedLike: horizontal?.key, readings } }];
  });
}

/** `120×25°` writes the unit once: the first figure has it too. */
function missingFirsts(
  firsts: ReadonlyMap<Figure, Figure>,
  measured: readonly MeasuredFigure[],
): readonly MeasuredFigure[] {
  return [...firsts].flatMap(([first, second]) => {
    if (measured.some(({ figure }) => figure === first)) return [];
    const unit = measured.find(({ figure }) => figure === second)?.measurement;
    if (unit === undefined) return [];
    const readings = unit.readings
      .filter((reading) => reading.low === reading.written.low)
      .map((reading) => ({
        ...reading,
        written: { low: first.low, high: first.high },
        low: first.low,
        high: first.high,
      }));
    return [{ figure: first, measurement: { end: first.end, isGeneral: false, readings } }];
  });
}
