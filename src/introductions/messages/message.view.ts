import type { Principal } from '../../http/principal.js';
import type { StoredIntroduction } from '../introductions.service.js';
import type { MessageView } from './message.dto.js';
import type { IntroductionMessage } from './message.entity.js';
import type { IntroductionReading } from './reading.entity.js';
import type { IntroductionTranslation } from './translation.entity.js';

export function messageView(
  message: IntroductionMessage,
  readings: readonly IntroductionReading[],
  { parties }: StoredIntroduction,
  { id: reader }: Principal,
  translations: readonly IntroductionTranslation[] = [],
): MessageView {
  const party = parties.find(({ companyId }) => companyId === message.companyId);
  const own = message.author === reader;
  const readers = readings.filter(({ upTo }) => upTo >= message.id);
  const translation = own ? undefined : translations.find(({ messageId }) => messageId === message.id);
  const others = readers.filter((one) => one.reader !== reader && one.reader !== message.author);
  return {
    id: message.id,
    text: message.text,
    translation: translation?.text == null ? null : { locale: translation.locale, text: translation.text },
    at: message.at.toISOString(),
    by: party?.side ?? 'desk',
    company: message.companyId,
    own,
    read: own || readers.some((one) => one.reader === reader),
    readBy: [...new Set(others.map(({ companyId }) => companyId ?? 'desk'))],
  };
}
