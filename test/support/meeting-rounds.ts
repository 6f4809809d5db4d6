import type { MeetingRoundContent } from '../../src/meetings/meeting-round.dto.js';

export const round = (more: Partial<MeetingRoundContent> = {}): MeetingRoundContent => ({
  name: '상하이 상담회',
  place: '上海',
  timeZone: 'Asia/Shanghai',
  slots: ['2026-12-03T02:00:00Z', '2026-12-03T02:30:00Z', '2026-12-03T03:00:00Z'],
  minutes: 25,
  tables: 2,
  interpreters: [{ between: ['zh', 'ko'], count: 2 }],
  lanes: ['component-supply'],
  pairs: 'all',
  perRequirement: 1,
  perCompany: 3,
  floor: 1,
  ...more,
});
