import type { Figure } from './figures.js';
import type { Measured, Measurement } from './measured.js';
import { SENSOR_AXES, TOLERANCES } from './wording.js';

/** Per cent: what is said of accuracy below it is an error or a gain. */
const LEAST_ACCURACY = 40;

/** `A100 80GB` names a card that something runs on. */
const GRAPHICS_CARD = /(?:(?<![A-Za-z])[AHLVB]\d{2,3}S?|RTX[ A-Z\d]{0,8})\s?\(?$/u;

/** `AC220V 50Hz`: what comes from the wall. */
const MAINS = /V(?:AC)?[\s,/]*(?:50|60)\s?Hz$/u;

/** `40kHz`: no picture is taken so often; that is a tone or a carrier. */
const MOST_FRAMES = 30_000;

/** `소음 60dB 환경`: how loud it is where something works, not what it makes itself. */
const NOISY_PLACE = /^[^,;。]{0,6}(?:환경|현장|环境|工况|条件|environment|background)/iu;

/** What an instrument measures is not what it works at. */
const MEASURED_BEFORE =
  /(?:측정|측온|검출|감지|대상|测量?|量程|探测|被测|measur\w*|detect\w*|target|scene)\s?(?:온도\s?)?(?:가능\s?)?(?:범위|范围|温度|range|temperatures?)?[\s:은는为]*$/iu;

/** `2~8℃ 유지`: how warm goods are kept. */
const KEPT = /^\s?(?:로|에서|를|의|环境|으로)?\s?(?:유지|보관|저장|보냉|배송|운송|숙성|保温|冷藏|储存|storage)/u;

/** `误报下降30%`: by how much a rate changes is not what it is. */
const CHANGED_BEFORE = /(?:下降|降低|减少|提升|提高|(?:reduc|improv|increas|lower)\w* by)\s?了?约?\s?$/iu;
const RATES = new Set(['accuracyRate', 'falseAlarmRate']);

/** A tolerance (±0.02) is of a precision where one fits, and never of a working range. */
export function readingsOf(text: string, figure: Figure, measurement: Measurement): readonly Measured[] {
  const isSensor = SENSOR_AXES.test(text.slice(measurement.end, measurement.end + 16));
  const readings = measurement.readings.filter(
    ({ spec, high }) =>
      !(isSensor && spec.key === 'degreesOfFreedom') &&
      !(
        spec.key === 'memoryCapacity' && GRAPHICS_CARD.test(text.slice(Math.max(0, figure.start - 14), figure.start))
      ) &&
      !(spec.unit === 'Cel' && MEASURED_BEFORE.test(text.slice(Math.max(0, figure.start - 16), figure.start))) &&
      !(spec.unit === 'Cel' && KEPT.test(text.slice(measurement.end, measurement.end + 10))) &&
      !(figure.plusMinus && spec.key === 'thermalSensitivity') &&
      !(RATES.has(spec.key) && CHANGED_BEFORE.test(text.slice(Math.max(0, figure.start - 14), figure.start))) &&
      !(spec.key === 'accuracyRate' && high < LEAST_ACCURACY) &&
      !(spec.unit === 'Hz' && MAINS.test(text.slice(Math.max(0, figure.start - 8), measurement.end))) &&
      !(spec.key === 'frameRate' && high >= MOST_FRAMES) &&
      !(spec.key === 'current' && /^4\s?[~-]\s?20\s?mA/iu.test(text.slice(figure.start, measurement.end))) &&
      !(spec.key === 'deliveredProjects' && high < 2 && text.slice(figure.start, measurement.end).endsWith('개')) &&
      !(spec.key === 'noiseLevel' && NOISY_PLACE.test(text.slice(measurement.end, measurement.end + 16))),
  );
  if (!figure.plusMinus) return readings;
  const angles = readings.filter(
    ({ spec }) =>
      spec.key.endsWith('FieldOfView') &&
      !/정밀|정확|오차|精度|误差|accura/iu.test(text.slice(Math.max(0, figure.start - 8), figure.start)),
  );
  if (angles.length > 0) return angles.map(bothSides);
  const precise = readings.filter(({ spec }) => TOLERANCES.has(spec.key));
  return precise.length > 0 ? precise : readings.filter(({ spec }) => spec.shape !== 'range' && spec.unit !== '%');
}

/** `±60°` sees sixty degrees to either side. */
const bothSides = (angle: Measured): Measured => ({
  ...angle,
  written: { low: 2 * angle.written.low, high: 2 * angle.written.high },
  low: 2 * angle.low,
  high: 2 * angle.high,
});
