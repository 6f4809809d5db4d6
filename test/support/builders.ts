import type { CapabilityContent } from '../../src/capabilities/capability.dto.js';
import type { CompanyContent } from '../../src/companies/company.dto.js';
import type { OpportunityContent } from '../../src/opportunities/opportunity.dto.js';
import type { RequirementContent } from '../../src/requirements/requirement.dto.js';
import type { Http } from './app.js';

export const company = (more: Partial<CompanyContent> & { externalId?: string } = {}) => ({
  country: 'KR',
  names: { ko: '한빛센서', en: 'Hanbit Sensor' },
  ...more,
});

export const capability = (owner: string, more: Partial<CapabilityContent> & { externalId?: string } = {}) => ({
  company: owner,
  title: { ko: '자율주행용 고정형 라이다' },
  ...more,
});

export const requirement = (owner: string, more: Partial<RequirementContent> & { externalId?: string } = {}) => ({
  company: owner,
  title: { zh: 'L4车队前向激光雷达采购' },
  ...more,
});

export const opportunity = (owner: string, more: Partial<OpportunityContent> & { externalId?: string } = {}) => ({
  owner,
  market: 'AE',
  title: { en: 'Robotaxi service in Dubai' },
  roles: [{ role: 'technology' }],
  ...more,
});

export type RecordPath = 'companies' | 'capabilities' | 'requirements' | 'opportunities';

/** What every record shows of itself. */
export interface RecordBody {
  readonly id: string;
  readonly externalId: string;
  readonly version: number;
  readonly state: string;
}

/** Posts a record that must be accepted. */
export async function create<T extends RecordBody = RecordBody>(
  http: Http,
  path: RecordPath,
  body: object,
): Promise<T> {
  const { status, body: answer } = await http.post(`/api/v1/${path}`).send(body);
  if (status !== 201) throw new Error(`${path} answered ${status}: ${JSON.stringify(answer)}`);
  return answer as T;
}

export interface FieldBody {
  readonly field: string;
  readonly code: string;
  readonly message: string;
  readonly remedy: string;
}

/** The refused fields of a problem, `field: code` each. */
export const refusals = ({ errors }: { readonly errors: readonly FieldBody[] }): string[] =>
  errors.map(({ field, code }) => `${field}: ${code}`);
