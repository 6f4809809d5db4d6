import { useTranslation } from 'react-i18next';

/** Day and time as clocks at the place of a round show them. */
export function useClock(timeZone: string): (iso: string) => string {
  const { i18n } = useTranslation();
  const format = new Intl.DateTimeFormat(i18n.language, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (iso) => format.format(new Date(iso));
}
