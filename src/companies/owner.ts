import { invalidInput } from '../errors/coded-error.js';
import { actsFor, type Principal } from '../http/principal.js';
import type { CompaniesService, StoredCompany } from './companies.service.js';

/**
 * The company that a new record names as its owner in `field`; a wrong field, not a missing page, without one. To a
 * member, companies of others are as unknown as those that do not exist.
 */
export async function ownerOf(
  companies: CompaniesService,
  principal: Principal,
  id: string,
  field = 'company',
): Promise<StoredCompany> {
  const [owner] = actsFor(principal, id) ? await companies.load([id]) : [];
  if (!owner) throw invalidInput({ field, code: 'unknown-company', facts: { value: id } });
  if (owner.head.archivedAt !== null) throw invalidInput({ field, code: 'archived-company' });
  return owner;
}
