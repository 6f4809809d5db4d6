import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import { languageOf, type Locale, textFor, type Text } from '../../engine/facts/index.js';
import type { MeetingRoundView, MeetingView } from '../meeting-round.dto.js';
import { TIMETABLE_WORDS } from './timetable-words.js';

/** A timetable for spreadsheets, in the reader's language and the time of the place: by slot, by company, and what has no place. */
export function timetableWorkbook(
  round: MeetingRoundView,
  meetings: readonly MeetingView[],
  locale: Locale,
): Promise<Buffer> {
  const words = TIMETABLE_WORDS[locale];
  const said = (text: Text): Row[number] => wrapped(textFor(text, languageOf(locale))?.text ?? '');
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: round.timeZone,
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const from = (slot: number): Date => new Date(round.slots[slot] ?? 0);
  const times = (slot: number): Row => {
    const begins = from(slot);
    return [clock.format(begins), clock.format(new Date(begins.getTime() + round.minutes * 60_000))];
  };
  const open = meetings.filter(({ cancelled }) => !cancelled);
  const placed = open.flatMap((meeting) =>
    meeting.slot === null || meeting.table === null ? [] : { meeting, slot: meeting.slot, table: meeting.table },
  );
  const sides = ({ seeker, provider, score }: MeetingView): Row => [
    said(seeker.names),
    said(seeker.title),
    said(provider.names),
    said(provider.title),
    { value: score, format: '0.0' },
  ];
  const ofSides = [words.seeker, words.need, words.provider, words.capability, words.score];
  const timetable: SheetData = [
    [bold(words.round), wrapped(round.name)],
    [bold(words.place), wrapped(round.place ?? '')],
    [bold(words.zone), round.timeZone],
    [],
    [words.start, words.end, words.table, ...ofSides].map(bold),
    ...placed.map(({ meeting, slot, table }) => [...times(slot), table, ...sides(meeting)]),
  ];
  const byCompany = placed
    .flatMap(({ meeting: { seeker, provider }, ...place }) => [
      { ...place, own: seeker, other: provider },
      { ...place, own: provider, other: seeker },
    ])
    .sort((a, b) => (a.own.company === b.own.company ? a.slot - b.slot : a.own.company < b.own.company ? -1 : 1));
  const companies: SheetData = [
    [words.company, words.start, words.end, words.table, words.other].map(bold),
    ...byCompany.map(({ slot, table, own, other }) => [said(own.names), ...times(slot), table, said(other.names)]),
  ];
  const unplaced: SheetData = [
    [...ofSides, words.why].map(bold),
    ...open
      .filter(({ slot }) => slot === null)
      .map((meeting) => [...sides(meeting), meeting.reason === null ? null : words.reasons[meeting.reason]]),
  ];
  return writeXlsxFile([
    { sheet: words.timetable, data: timetable, columns: widths(18, 18, 10, 30, 40, 30, 40, 8) },
    { sheet: words.byCompany, data: companies, columns: widths(30, 18, 18, 10, 30), stickyRowsCount: 1 },
    { sheet: words.unplaced, data: unplaced, columns: widths(30, 40, 30, 40, 8, 44), stickyRowsCount: 1 },
  ]).toBuffer();
}

const bold = (value: string): Row[number] => ({ value, fontWeight: 'bold' });
/** A text of its own: what begins with a sign of a formula is none in a cell of this type. */
const wrapped = (value: string): Row[number] => ({ value, type: String, wrap: true, alignVertical: 'top' });
const widths = (...columns: readonly number[]) => columns.map((width) => ({ width }));
