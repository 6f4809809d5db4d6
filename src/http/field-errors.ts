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
  facts: { allowed: Object.values(allowed ?? {}).join(', ') },
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
const rank = (rule: string): number => (ORDER.includes(rule) ? ORDER.indexOf(rule) : ORDER.length);

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

/** All that one rule finds wrong with a field; never nothing, or a refused value would pass. */
function findings(error: ValidationError, rule: string, path: string): FieldError[] {
  const found = rulesNamed(rule, error).flatMap((metadata) => {
    const constraints: readonly unknown[] = metadata.constraints ?? [];
    return brokenItems(error, metadata).flatMap(([place, value]) => {
      const field = below(path, place);
      if (rule === FIELD_CHECK) {
        const check: FieldCheck = metadata.constraints[0];
        return check(value).map((finding) => ({ ...finding, field: below(field, finding.field) }));
      }
      const told: ErrorFacts | undefined = metadata.context;
      const { code, facts } = interpreted(rule, constraints, value);
      return [{ field, code, ...((facts ?? told) && { facts: { ...facts, ...told } }) }];
    });
  });
  return found.length > 0 ? found : [{ field: path, ...interpreted(rule, [], error.value) }];
}

const interpreted = (rule: string, constraints: readonly unknown[], value: unknown): Finding =>
  INTERPRETATIONS[rule]?.(constraints, value) ?? { code: 'bad-format' };

const storage = getMetadataStorage();
type Rule = ReturnType<typeof storage.getTargetValidationMetadatas>[number];

const constraintOf = ({ constraintCls }: Rule) =>
  constraintCls ? storage.getTargetValidatorConstraints(constraintCls)[0] : undefined;

/** class-validator reports a rule's name and an English text only; its limits stand in the metadata of the DTO. */
function rulesNamed(name: string, { target, property }: ValidationError): Rule[] {
  if (target === undefined) return [];
  return storage
    .getTargetValidationMetadatas(target.constructor, '', false, false)
    .filter((rule) => rule.propertyName === property && (constraintOf(rule)?.name ?? rule.type) === name);
}

/** The value itself or, for a rule about each item of a list, the items that break it with their places. */
function brokenItems({ target, property, value }: ValidationError, rule: Rule): (readonly [string, unknown])[] {
  if (!rule.each || !Array.isArray(value)) return [['', value]];
  const { constraints } = rule;
  const rest = { constraints, property, object: target ?? {}, targetName: '' };
  return value.flatMap((item: unknown, at) =>
    constraintOf(rule)?.instance.validate(item, { value: item, ...rest }) === true ? [] : [[`[${at}]`, item] as const],
  );
}
