import { invalidInput } from '../errors/coded-error.js';
import type { CompaniesService, StoredCompany } from './companies.service.js';

/** The company that a new record names as its owner in `field`; a wrong field, not a missing page, without one. */
export async function ownerOf(companies: CompaniesService, id: string, field = 'company'): Promise<StoredCompany> {
  const [owner] = await companies.load([id]);
  if (!owner) throw invalidInput({ field, code: 'unknown-company', facts: { value: id } });
  if (owner.head.archivedAt !== null) throw invalidInput({ field, code: 'archived-company' });
  return owner;
}
