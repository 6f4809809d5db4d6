import { describeField, type Locale } from '../errors/describe.js';
import { recordView } from '../http/record-view.dto.js';
import type { StoredCompany } from './companies.service.js';
import { checkCompany } from './company.check.js';
import type { CompanyView } from './company.dto.js';

/** The fields an advisor sees, named one by one so that a new column is not shown by accident. */
export function companyView({ head, content }: StoredCompany, locale: Locale): CompanyView {
  return {
    ...recordView(head),
    country: content.country,
    names: content.names,
    kind: content.kind,
    onePerson: content.onePerson,
    registrationNumber: content.registrationNumber,
    parentCountry: content.parentCountry,
    region: content.region,
    city: content.city,
    website: content.website,
    foundedYear: content.foundedYear,
    employees: content.employees,
    profile: content.profile,
    languages: content.languages,
    markets: content.markets,
    presence: content.presence,
    references: content.references,
    contacts: content.contacts,
    publicEmail: content.publicEmail,
    warnings: checkCompany(content).warnings.map((warning) => describeField(warning, locale)),
  };
}
