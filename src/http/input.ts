import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CodedError, type FieldError, invalidInput } from '../errors/coded-error.js';
import { fieldErrorsOf } from './field-errors.js';

/**
 * A checked instance of `Dto`. Unknown fields are refused, nothing is converted but by the DTO's own decorators, and
 * `null` means the same as leaving the field out. Throws `invalid-input` naming every field that is wrong.
 */
export function validateInput<T extends object>(Dto: Type<T>, plain: unknown): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw invalidInput({ field: '', code: 'not-object' });
  }
  const given = withoutNulls(plain);
  const instance = plainToInstance(Dto, given, { exposeDefaultValues: true });
  const broken = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  const fields = [...broken.flatMap((error) => fieldErrorsOf(error)), ...notUnicode(given)];
  if (fields.length > 0) throw invalidInput(...fields);
  return instance;
}

/** Deeper than any input of ours; a body of brackets alone could otherwise exhaust the stack. */
const DEEPEST = 32;

function withoutNulls(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === DEEPEST) throw new CodedError('malformed-request');
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item, depth + 1));
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (inner === null ? [] : [[name, withoutNulls(inner, depth + 1)]])),
  );
}

/** Texts that JSON can carry but PostgreSQL cannot keep: U+0000 and halves of surrogate pairs. */
function notUnicode(value: unknown, field = ''): FieldError[] {
  if (typeof value === 'string') {
    const whole = !value.includes('\0') && !/\p{Surrogate}/u.test(value);
    return whole ? [] : [{ field, code: 'bad-format', facts: { expected: 'Unicode' } }];
  }
  if (Array.isArray(value)) return value.flatMap((item, at) => notUnicode(item, `${field}[${at}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => notUnicode(inner, field === '' ? name : `${field}.${name}`));
}

const PLAIN: readonly unknown[] = [String, Number, Boolean, Array, Object];

/** Checks every body and query that a handler declares a DTO for. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || metatype === undefined || PLAIN.includes(metatype)) return value;
    const Dto: Type<object> = metatype;
    return validateInput(Dto, value ?? {});
  }
}
