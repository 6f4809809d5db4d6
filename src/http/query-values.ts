import { Transform } from 'class-transformer';

/**
 * Query strings carry only text. These say, field by field, what a text stands for; a text that does not fit stays
 * as it is and fails the field's own check (`""` is no 0 and `"false"` is not true).
 */
export const ToInteger = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );

export const ToBoolean = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));

/** `?tag=a,b` and `?tag=a&tag=b` are the same list. */
export const ToList = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => {
    if (typeof value === 'string') return value.split(',');
    return Array.isArray(value)
      ? value.flatMap((item) => (typeof item === 'string' ? item.split(',') : [item]))
      : value;
  });
