import type { INestApplicationContext } from '@nestjs/common';
import { CapabilitiesService } from '../../../src/capabilities/capabilities.service.js';
import type { CapabilityContent } from '../../../src/capabilities/capability.dto.js';
import { CompaniesService } from '../../../src/companies/companies.service.js';
import type { CompanyContent } from '../../../src/companies/company.dto.js';
import type { RequirementContent } from '../../../src/requirements/requirement.dto.js';
import { RequirementsService } from '../../../src/requirements/requirements.service.js';

// Records as an import makes them: none asks for its own scoring job. Each function gives the id of what it made.

const QUIET = { author: null, quiet: true } as const;
const origin = 'import' as const;

export async function quietCompany(
  app: INestApplicationContext,
  externalId: string,
  content: CompanyContent,
): Promise<string> {
  const { head } = await app.get(CompaniesService).create({ content, fixed: {}, externalId, origin }, QUIET);
  return head.id;
}

export async function quietCapability(
  app: INestApplicationContext,
  owner: string,
  externalId: string,
  content: CapabilityContent,
): Promise<string> {
  const creation = { content, fixed: { companyId: owner }, externalId, origin };
  const { head } = await app.get(CapabilitiesService).create(creation, QUIET);
  return head.id;
}

export async function quietRequirement(
  app: INestApplicationContext,
  owner: string,
  externalId: string,
  content: RequirementContent,
): Promise<string> {
  const { country } = (await app.get(CompaniesService).require(owner)).content;
  const creation = { content, fixed: { companyId: owner, country }, externalId, origin };
  const { head } = await app.get(RequirementsService).create(creation, QUIET);
  return head.id;
}
