/** Slots of whole numbers, looked up without an allocation: open addressing. */
export class KeySlots {
  private readonly keys: Int32Array;
  /** One more than the slot; 0 where nothing stands. */
  private readonly slots: Int32Array;
  private readonly mask: number;

  /**
   * @param keys each once; the slot of a key is its place here
   * @param room of the table for each key, >= 2: with much, numbers that have no slot are mostly told at once
   */
  constructor(keys: ArrayLike<number>, room = 8) {
    const size = 2 ** Math.ceil(Math.log2(room * keys.length + 2));
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.slots = new Int32Array(size);
    for (let slot = 0; slot < keys.length; slot += 1) {
      const key = (keys[slot] ?? 0) | 0;
      let at = this.home(key);
      while ((this.slots[at] ?? 0) > 0) at = (at + 1) & this.mask;
      this.keys[at] = key;
      this.slots[at] = slot + 1;
    }
  }

  /** -1 for a key that has none. */
  slotOf(key: number): number {
    const wanted = key | 0;
    for (let at = this.home(wanted); ; at = (at + 1) & this.mask) {
      const held = this.slots[at] ?? 0;
      if (held === 0 || this.keys[at] === wanted) return held - 1;
    }
  }

  private home(key: number): number {
    return (Math.imul(key, 0x9e3779b1) >>> 7) & this.mask;
  }
}
