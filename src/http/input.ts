import { Injectable, type ArgumentMetadata, type PipeTransform, type Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import { fieldErrorsOf } from './field-errors.js';

/**
 * A checked instance of `Dto`. Unknown fields are refused, nothing is converted but by the DTO's own decorators, and
 * `null` means the same as leaving the field out. Throws `invalid-input` naming every field that is wrong.
 */
export function validateInput<T extends object>(Dto: Type<T>, plain: unknown): T {
  if (typeof plain !== 'object' || plain === null || Array.isArray(plain)) {
    throw invalidInput({ field: '', code: 'not-object' });
  }
  const instance = plainToInstance(Dto, withoutNulls(plain), { exposeDefaultValues: true });
  const fields = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true }).flatMap((error) =>
    fieldErrorsOf(error),
  );
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
