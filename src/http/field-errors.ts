import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { ErrorFacts, FieldError } from '../errors/coded-error.js';
import type { FieldErrorCode } from '../errors/codes.js';
import { FIELD_CHECK, type FieldCheck } from './field-checks.js';

type Finding = Omit<FieldError, 'field'>;
type Interpretation = (constraints: readonly unknown[], value: unknown) => Finding;

const plain =
  (code: FieldErrorCode): Interpretation =>
  () => ({ code });
const limit =
  (code: FieldErrorCode, name: 'min' | 'max'): Interpretation =>
  ([bound]) => ({ code, facts: { [name]: Number(bound) } });
const oneOf: Interpretation = ([allowed]) => ({
  code: 'not-one-of',
  facts: { allowed: Object.values(allowed as object).join(', ') },
});

/** What each class-validator rule means in our codes; rules of one field stand here from the most to the least basic. */
const INTERPRETATIONS: Readonly<Record<string, Interpretation>> = {
  whitelistValidation: plain('unknown-field'),
  isDefined: plain('missing'),
  isString: plain('not-text'),
  isArray: plain('not-list'),
  isObject: plain('not-object'),
  nestedValidation: plain('not-object'),
  unknownValue: plain('not-object'),
  isBoolean: plain('not-boolean'),
  isNumber: plain('not-number'),
  isInt: (_, value) => ({ code: typeof value === 'number' ? 'not-integer' : 'not-number' }),
  isNotEmpty: plain('missing'),
  min: limit('too-small', 'min'),
  max: limit('too-large', 'max'),
  minLength: limit('too-short', 'min'),
  maxLength: limit('too-long', 'max'),
  isLength: ([min, max], value): Finding => {
    if (typeof value !== 'string') return { code: 'not-text' };
    return value.length < Number(min)
      ? { code: 'too-short', facts: { min: Number(min) } }
      : { code: 'too-long', facts: { max: Number(max) } };
  },
  arrayMinSize: limit('too-few', 'min'),
  arrayNotEmpty: () => ({ code: 'too-few', facts: { min: 1 } }),
  arrayMaxSize: limit('too-many', 'max'),
  arrayUnique: plain('duplicate'),
  isIn: oneOf,
  isEnum: oneOf,
  isUrl: plain('not-url'),
  isUuid: plain('not-id'),
  isIso8601: plain('not-date'),
  matches: plain('bad-format'),
};
const ORDER = Object.keys(INTERPRETATIONS);
const rank = (rule: string): number => (ORDER.indexOf(rule) + ORDER.length + 1) % (ORDER.length + 1);

const below = (path: string, name: string): string =>
  name === '' || path === '' || name.startsWith('[') ? path + name : `${path}.${name}`;

/** One finding a field (the most basic) and all that is wrong below it, with paths as the sender wrote them. */
export function fieldErrorsOf(error: ValidationError, parent = ''): FieldError[] {
  const inList = Array.isArray(error.target);
  const path = below(parent, inList ? `[${error.property}]` : (error.property ?? ''));
  const children = (error.children ?? []).flatMap((child) => fieldErrorsOf(child, path));
  const broken = Object.keys(error.constraints ?? {}).toSorted((a, b) => rank(a) - rank(b));
  const [first] = broken;
  if (first === undefined) return children;
  const unknown = first === 'whitelistValidation';
  if (error.value === undefined && !unknown && !inList) return [{ field: path, code: 'missing' }];
  return [...findings(error, first, path), ...children];
}

function findings(error: ValidationError, rule: string, path: string): FieldError[] {
  const metadata = ruleMetadata(error, rule);
  const constraints: readonly unknown[] = metadata?.constraints ?? [];
  const told = metadata?.context as ErrorFacts | undefined;
  const items: readonly (readonly [string, unknown])[] =
    metadata?.each && Array.isArray(error.value)
      ? error.value.flatMap((item: unknown, at) => (metadata.allows(item) ? [] : [[`[${at}]`, item] as const]))
      : [['', error.value]];
  return items.flatMap(([place, value]) => {
    const field = below(path, place);
    if (rule === FIELD_CHECK) {
      return (constraints[0] as FieldCheck)(value).map((found) => ({ ...found, field: below(field, found.field) }));
    }
    const { code, facts } = INTERPRETATIONS[rule]?.(constraints, value) ?? { code: 'bad-format' as const };
    return [{ field, code, ...((facts ?? told) && { facts: { ...facts, ...told } }) }];
  });
}

interface RuleMetadata {
  readonly constraints: readonly unknown[];
  readonly context: unknown;
  readonly each: boolean;
  allows(item: unknown): boolean;
}

/** class-validator reports a rule's name and an English text only; its limits stand in the metadata of the DTO. */
function ruleMetadata(error: ValidationError, rule: string): RuleMetadata | undefined {
  const storage = getMetadataStorage();
  const target = error.target?.constructor;
  if (target === undefined) return undefined;
  for (const metadata of storage.getTargetValidationMetadatas(target, '', false, false)) {
    if (metadata.propertyName !== error.property) continue;
    const [constraint] = metadata.constraintCls ? storage.getTargetValidatorConstraints(metadata.constraintCls) : [];
    if ((constraint?.name ?? metadata.type) !== rule) continue;
    return {
      constraints: metadata.constraints ?? [],
      context: metadata.context,
      each: metadata.each,
      allows: (item) =>
        constraint?.instance.validate(item, {
          value: item,
          constraints: metadata.constraints,
          targetName: target.name,
          object: error.target ?? {},
          property: error.property,
        }) === true,
    };
  }
  return undefined;
}
