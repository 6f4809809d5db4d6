import { invalidInput } from '../errors/coded-error.js';
import type { CompaniesService, StoredCompany } from './companies.service.js';

/** The company that a new capability or requirement names as its owner; a wrong field, not a missing page, without one. */
export async function ownerOf(companies: CompaniesService, id: string): Promise<StoredCompany> {
  const [owner] = await companies.load([id]);
  if (!owner) throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: id } });
  if (owner.head.archivedAt !== null) throw invalidInput({ field: 'company', code: 'archived-company' });
  return owner;
}
