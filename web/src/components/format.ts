import { useTranslation } from 'react-i18next';

const SIZES = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
] as const;

/** Dates, numbers and shares as the reader writes them. */
export function useFormat() {
  const { i18n } = useTranslation();
  const locale = i18n.language;
  return {
    number: (value: number) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value),
    percent: (share: number) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(share),
    /** In the largest unit of which there is one. */
    size: (bytes: number) => {
      const [unit, of] = SIZES.find(([, of]) => bytes >= of) ?? ['kilobyte', 1000];
      const maximumFractionDigits = unit === 'kilobyte' ? 0 : 1;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits }).format(bytes / of);
    },
    country: (code: string) => new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code,
    day: (iso: string) => new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(new Date(iso)),
    /** How long ago, in the largest unit of which there is one. */
    waited: (since: string) => {
      const minutes = Math.max(0, Date.now() - Date.parse(since)) / 60_000;
      const unit = minutes < 60 ? 'minute' : minutes < 24 * 60 ? 'hour' : 'day';
      const figure = Math.floor(minutes / { minute: 1, hour: 60, day: 24 * 60 }[unit]);
      return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(figure);
    },
    moment: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso)),
  };
}
