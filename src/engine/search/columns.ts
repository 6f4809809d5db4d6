/**
 * Columns lie in shared memory, so that the threads of a process can read one copy. A {@link Growing} column collects
 * values one after another and is cut to its length at the end.
 */
type Column = Uint8Array | Uint16Array | Uint32Array | Int32Array;
type ColumnType<C extends Column> = {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: SharedArrayBuffer): C;
};

export const column = <C extends Column>(type: ColumnType<C>, length: number): C =>
  new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT));

export class Growing<C extends Column> {
  private values: C;
  length = 0;

  constructor(private readonly type: ColumnType<C>) {
    this.values = column(type, 1_024);
  }

  push(value: number): void {
    this.reserve(1);
    this.values[this.length] = value;
    this.length += 1;
  }

  append(values: ArrayLike<number>): void {
    this.reserve(values.length);
    this.values.set(values, this.length);
    this.length += values.length;
  }

  cut(): C {
    const kept = column(this.type, this.length);
    kept.set(this.values.subarray(0, this.length));
    return kept;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.values.length) return;
    const wider = column(this.type, Math.max(2 * this.values.length, this.length + more));
    wider.set(this.values);
    this.values = wider;
  }
}

/** Lists of whole numbers, one for each of `starts.length - 1` rows, one after another. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/** For each row the places where it occurs, in the order given: a counting sort. @param rows the row of each place */
export function placesByRow(rows: readonly number[], rowCount: number, places: readonly number[]): Lists {
  const starts = column(Uint32Array, rowCount + 1);
  for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const values = column(Uint32Array, rows.length);
  for (const [at, row] of rows.entries()) {
    const place = next[row] ?? 0;
    values[place] = places[at] ?? 0;
    next[row] = place + 1;
  }
  return { starts, values };
}

/** Bytes of all typed arrays that an object holds, at any depth. */
export function bytesOf(held: object): number {
  let bytes = 0;
  for (const value of Object.values(held) as unknown[]) {
    if (ArrayBuffer.isView(value)) bytes += value.byteLength;
    else if (typeof value === 'object' && value !== null) bytes += bytesOf(value);
  }
  return bytes;
}
