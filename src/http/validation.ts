export {
  IsCountry,
  IsCurrency,
  IsInstant,
  IsIsoDate,
  IsLocalisedText,
  IsLocalisedTexts,
  Satisfies,
  type FieldCheck,
} from './field-checks.js';
export { InputPipe, validateInput } from './input.js';
