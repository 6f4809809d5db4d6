/** Letters of other alphabets that people put for Latin ones, and Latin ones that no decomposition unfolds, pairwise. */
const PAIRS =
  'аaвbсcԁdеeһhіiјjкkӏlмmнhոnоoрpԛqгrѕsтtυuνvԝwхxуyАAВBСCЕEНHІIЈJКKМMОOРPЅSТTХXУYЗ3' +
  'αaβbεeηnιiκkνvοoρpτtυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX' +
  'ıiȷjɑaɡgɩiøoØOłlŁLđdĐDħhĦH' +
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz';

const units = Array.from(PAIRS);
const LATIN: ReadonlyMap<string, string> = new Map(
  Array.from({ length: units.length / 2 }, (_, pair) => [units[2 * pair] ?? '', units[2 * pair + 1] ?? ''] as const),
);

/** First code points of the alphabets of emblems: flags, letters in dark circles, letters in dark squares. */
const EMBLEMS = [0x1f1e6, 0x1f150, 0x1f170];

/** The Latin letter that a character looks like, or the character itself. */
export function latinOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f150) {
    for (const first of EMBLEMS) if (code >= first && code < first + 26) return String.fromCharCode(65 + code - first);
  }
  return LATIN.get(character) ?? character;
}
