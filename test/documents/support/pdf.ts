/** The parts of PDF 1.7 that a text needs, written by hand: no font is embedded, as in many Korean and Chinese files. */

export type PdfFont = 'ko' | 'zh' | 'latin';

export interface PdfLine {
  readonly text: string;
  readonly font?: PdfFont;
  readonly x?: number;
  readonly y: number;
  readonly size?: number;
  /** Places every character by itself, this far from the one before (points). */
  readonly step?: number;
  /** Written upwards: level on a page that is turned by 90 degrees. */
  readonly upwards?: boolean;
}

export interface PdfPage {
  readonly lines?: readonly PdfLine[];
  /** Fills the page with a picture, as a scanner does. */
  readonly picture?: boolean;
  readonly rotate?: 0 | 90;
}

const FONTS: Readonly<Record<PdfFont, readonly [name: string, objects: readonly string[]]>> = {
  ko: ['F1', cidFont('HYSMyeongJo-Medium', 'UniKS-UTF16-H', 'Korea1')],
  zh: ['F2', cidFont('STSong-Light', 'UniGB-UTF16-H', 'GB1')],
  latin: ['F3', ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>']],
};

/** `@1` stands for the number of the second object. */
function cidFont(name: string, encoding: string, ordering: string): string[] {
  return [
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name}-${encoding} /Encoding /${encoding} /DescendantFonts [@1 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${name} /DW 1000 /W [1 95 500] /FontDescriptor @2 0 R ` +
      `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 1 >> >>`,
    `<< /Type /FontDescriptor /FontName /${name} /Flags 6 /FontBBox [0 -148 1001 880] /ItalicAngle 0 /Ascent 880 ` +
      `/Descent -148 /CapHeight 880 /StemV 93 >>`,
  ];
}

function shown(text: string, font: PdfFont): string {
  const bytes = font === 'latin' ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf16le').swap16();
  return `<${bytes.toString('hex')}>`;
}

function content({ text, font = 'ko', x = 60, y, size = 12, step, upwards = false }: PdfLine): string {
  const [name] = FONTS[font];
  const runs = step === undefined ? [text] : Array.from(text);
  return runs
    .map(
      (run, at) =>
        `BT /${name} ${size} Tf ${upwards ? '0 1 -1 0' : '1 0 0 1'} ${x + at * (step ?? 0)} ${y} Tm ${shown(run, font)} Tj ET`,
    )
    .join('\n');
}

export interface PdfOptions {
  /** Asks for a password, which nobody knows. */
  readonly locked?: boolean;
}

/** A PDF of A4 pages; y counts upwards from the lower edge, as PDF does. */
export function makePdf(pages: readonly PdfPage[], { locked = false }: PdfOptions = {}): Buffer {
  const objects: string[] = ['', ''];
  const add = (body: string): number => objects.push(body);
  const fonts = Object.values(FONTS).map(([name, bodies]) => {
    const first = objects.length + 1;
    for (const body of bodies) add(body.replaceAll(/@(\d)/g, (_, next: string) => String(first + Number(next))));
    return `/${name} ${first} 0 R`;
  });
  const pixels = '\u00ff\u0000\u00ff\u0000';
  const image = add(
    `<< /Type /XObject /Subtype /Image /Width 2 /Height 2 /ColorSpace /DeviceGray /BitsPerComponent 8 ` +
      `/Length ${pixels.length} >>\nstream\n${pixels}\nendstream`,
  );
  const kids = pages.map(({ lines = [], picture = false, rotate = 0 }) => {
    const stream = [...lines.map(content), ...(picture ? ['q 595 0 0 842 0 0 cm /Im Do Q'] : [])].join('\n');
    const contents = add(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`);
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${contents} 0 R ` +
        `/Resources << /Font << ${fonts.join(' ')} >> /XObject << /Im ${image} 0 R >> >> >>`,
    );
  });
  objects[0] = '<< /Type /Catalog /Pages 2 0 R >>';
  objects[1] = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${kids.length} >>`;
  const key = `<${'5a'.repeat(32)}>`;
  const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]`;

  let file = '%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n';
  const offsets = objects.map((body, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  const table = file.length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${locked ? lock : ''} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
