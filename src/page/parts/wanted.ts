import type { EvidenceRow } from '../../engine/scoring/index.js';
import { valueText } from '../../engine/scoring/wording/quantities.js';
import { wantedText } from '../../engine/scoring/wording/render.js';
import type { Reader } from '../reader.js';

/** What is asked, in the reader's words: `Detection range: at least 150 m`. */
export const askedText = (wanted: EvidenceRow['wanted'], { locale, names }: Reader): string =>
  wantedText({ wanted } as EvidenceRow, locale, names);

/** What is offered against it: `200 m`. */
export function offeredText(offered: NonNullable<EvidenceRow['offered']>, { language, names }: Reader): string {
  switch (offered.kind) {
    case 'spec':
      return valueText(offered.value, offered.unit, language);
    case 'tag':
      return names.tag(offered.tag);
    case 'certification':
      return names.certification(offered.certification);
  }
}
