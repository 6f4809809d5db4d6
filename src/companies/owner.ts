import { CodedError, invalidInput } from '../errors/coded-error.js';
import type { CompaniesService, StoredCompany } from './companies.service.js';

/** The company that a new capability or requirement names as its owner; a wrong field, not a missing page, when there is none. */
export async function ownerOf(companies: CompaniesService, id: string): Promise<StoredCompany> {
  try {
    return await companies.require(id);
  } catch (error) {
    if (!(error instanceof CodedError) || error.code !== 'not-found') throw error;
    throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: id } });
  }
}
