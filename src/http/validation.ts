export { IsCountry, IsCurrency, IsIsoDate, IsLocalisedText, Satisfies, type FieldCheck } from './field-checks.js';
export { InputPipe, validateInput } from './input.js';
