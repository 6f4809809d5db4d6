import { invalidInput } from '../errors/coded-error.js';
import { type Line, LONGEST_LINE } from './lines.js';

/** The object on a line of the exchange format. @throws CodedError `invalid-input` for anything else */
export function parseLine(line: Line): { id?: unknown } {
  if ('fault' in line) throw invalidInput({ field: '', code: line.fault, facts: { max: LONGEST_LINE } });
  let value: unknown;
  try {
    value = JSON.parse(line.text);
  } catch {
    throw invalidInput({ field: '', code: 'not-json' });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidInput({ field: '', code: 'not-object' });
  return value;
}
