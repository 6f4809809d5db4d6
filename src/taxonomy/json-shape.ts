/** What a reference file holds where something else was needed. */
export class ShapeError extends Error {
  constructor(
    /** Path of the value: `[3].names.zh`. */
    readonly field: string,
    readonly wanted: string,
  ) {
    super(`${field === '' ? 'the file' : field} must be ${wanted}`);
  }
}

/** Takes a parsed value as a `T`, or throws a `ShapeError` that names the field `at`. */
export type Shape<T> = (value: unknown, at: string) => T;

export const text: Shape<string> = (value, at) => {
  if (typeof value !== 'string' || value.trim() === '') throw new ShapeError(at, 'a text that is not empty');
  return value;
};

export const boolean: Shape<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new ShapeError(at, 'true or false');
  return value;
};

export const number: Shape<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new ShapeError(at, 'a number');
  return value;
};

export const integer: Shape<number> = (value, at) => {
  if (!Number.isSafeInteger(number(value, at))) throw new ShapeError(at, 'a whole number');
  return Number(value);
};

export const oneOf =
  <T extends string>(allowed: readonly T[]): Shape<T> =>
  (value, at) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new ShapeError(at, `one of ${allowed.join(', ')}`);
    return found;
  };

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, at) =>
    value === null ? null : shape(value, at);

/** A field that may be left out. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : shape(value, at);

export const list =
  <T>(shape: Shape<T>): Shape<readonly T[]> =>
  (value, at) => {
    if (!Array.isArray(value)) throw new ShapeError(at, 'a list');
    return value.map((item, index) => shape(item, `${at}[${index}]`));
  };

/** Two numbers; whether they are in order is for the taxonomy check to say. */
export const span: Shape<readonly [number, number]> = (value, at) => {
  const [min, max, ...rest] = list(number)(value, at);
  if (min === undefined || max === undefined || rest.length > 0) throw new ShapeError(at, 'a list of two numbers');
  return [min, max];
};

/** An object whose keys are free and whose values are alike. */
export const record =
  <T>(shape: Shape<T>): Shape<Readonly<Record<string, T>>> =>
  (value, at) =>
    Object.fromEntries(Object.entries(asObject(value, at)).map(([key, item]) => [key, shape(item, inside(at, key))]));

/** An object with exactly these fields: one that the program does not know is most often a misspelt one it needs. */
export const object =
  <T extends object>(shapes: { readonly [Field in keyof T]-?: Shape<T[Field]> }): Shape<T> =>
  (value, at) => {
    const given = asObject(value, at);
    const unknown = Object.keys(given).find((key) => !Object.hasOwn(shapes, key));
    if (unknown !== undefined) throw new ShapeError(inside(at, unknown), 'left out: no such field');
    const read: Partial<T> = {};
    for (const field in shapes) {
      const item = shapes[field](given[field], inside(at, field));
      if (item !== undefined) read[field] = item;
    }
    return read as T;
  };

function asObject(value: unknown, at: string): Readonly<Record<string, unknown>> {
  if (!isObject(value)) throw new ShapeError(at, 'an object');
  return value;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inside = (at: string, field: string): string => (at === '' ? field : `${at}.${field}`);
