export {
  IsCountry,
  IsCurrency,
  IsInstant,
  IsIsoDate,
  IsLocalisedText,
  IsLocalisedTexts,
  IsPhone,
  Satisfies,
  type FieldCheck,
} from './field-checks.js';
export { InputPipe, validateInput } from './input.js';
