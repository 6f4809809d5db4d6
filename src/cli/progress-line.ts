const WIDTH = 30;
const TOLD_EVERY_MS = 5000;

/** One line on a terminal that is written over; elsewhere a plain line now and then, so that logs stay short. */
export class ProgressLine {
  private lastToldAt = 0;
  private shown = '';

  show(text: string): void {
    if (process.stderr.isTTY) {
      process.stderr.write(`\r\x1b[K${text}`);
    } else if (Date.now() - this.lastToldAt >= TOLD_EVERY_MS) {
      this.lastToldAt = Date.now();
      process.stderr.write(`${text}\n`);
    }
    this.shown = text;
  }

  bar(done: number, total: number, since: number, what = 'lists'): void {
    const share = total === 0 ? 0 : done / total;
    const filled = Math.round(share * WIDTH);
    const left = done === 0 ? '' : `, ${Math.ceil(((Date.now() - since) / 1000 / done) * (total - done))} s left`;
    const bar = `[${'█'.repeat(filled)}${'·'.repeat(WIDTH - filled)}]`;
    this.show(`${bar} ${done}/${total} ${what} (${Math.floor(share * 100)}%${left})`);
  }

  /** Leaves the last text standing. */
  end(): void {
    if (this.shown !== '') process.stderr.write(process.stderr.isTTY ? '\n' : `${this.shown}\n`);
  }
}
