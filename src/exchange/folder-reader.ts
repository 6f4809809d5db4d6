import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkCapability } from '../capabilities/capability.check.js';
import { checkCompany } from '../companies/company.check.js';
import { CodedError, type FieldError, invalidInput } from '../errors/coded-error.js';
import { validateInput } from '../http/validation.js';
import type {
  CapabilityInput,
  CompanyInput,
  OpportunityInput,
  RequirementInput,
  RunInputs,
} from '../matching/runs/scoring-input.js';
import { checkOpportunity } from '../opportunities/opportunity.check.js';
import { checkRequirement } from '../requirements/requirement.check.js';
import type { Reference } from '../taxonomy/reference.js';
import { CapabilityLine, CompanyLine, OpportunityLine, RequirementLine } from './exchange-line.dto.js';
import { EXCHANGE_FILES, type ExchangeFile, type RefusedLine } from './import-report.js';
import { linesOf } from './lines.js';
import { parseLine } from './parse-line.js';

/** Refused by the rules of an import; the folder says which of several. */
export interface RefusedFolderLine extends RefusedLine {
  readonly folder: string;
}

export interface FolderContents {
  /** Every good line. Ids are external ids. */
  readonly inputs: RunInputs;
  readonly refused: readonly RefusedFolderLine[];
}

/**
 * Reads folders in the exchange format as one, without a database: what an import into an empty one would take.
 * An id that came before, in the same folder or an earlier one, is refused.
 */
export async function readFolders(folders: readonly string[], reference: Reference): Promise<FolderContents> {
  const contents = new Contents(reference);
  const refused: RefusedFolderLine[] = [];
  // Owners may stand in any of the folders.
  for (const file of EXCHANGE_FILES) {
    for (const folder of folders) {
      const path = join(folder, file);
      if (!existsSync(path)) continue;
      for await (const line of linesOf(path)) {
        let id: string | null = null;
        try {
          const input = parseLine(line);
          id = typeof input.id === 'string' ? input.id : null;
          contents.take(file, input);
        } catch (error) {
          if (!(error instanceof CodedError)) throw error;
          refused.push({ folder, file, line: line.number, id, errors: error.fields });
        }
      }
    }
  }
  const { companies, capabilities, requirements, opportunities } = contents;
  return {
    inputs: {
      companies,
      capabilities: [...capabilities.values()],
      requirements: [...requirements.values()],
      opportunities: [...opportunities.values()],
    },
    refused,
  };
}

class Contents {
  readonly companies = new Map<string, CompanyInput>();
  readonly capabilities = new Map<string, CapabilityInput>();
  readonly requirements = new Map<string, RequirementInput>();
  readonly opportunities = new Map<string, OpportunityInput>();

  constructor(private readonly reference: Reference) {}

  /** @throws CodedError `invalid-input` */
  take(file: ExchangeFile, input: object): void {
    switch (file) {
      case 'companies.jsonl': {
        const { id, ...content } = validateInput(CompanyLine, input);
        refuse(checkCompany(content).errors);
        add(this.companies, { id, externalId: id, archived: false, content: plain(content) });
        return;
      }
      case 'capabilities.jsonl': {
        const { id, company, ...content } = validateInput(CapabilityLine, input);
        refuse([...this.unknownOwner(company), ...checkCapability(content, this.reference)]);
        add(this.capabilities, owned(id, company, plain(content)));
        return;
      }
      case 'requirements.jsonl': {
        const { id, company, ...content } = validateInput(RequirementLine, input);
        refuse([...this.unknownOwner(company), ...checkRequirement(content, this.reference)]);
        add(this.requirements, owned(id, company, plain(content)));
        return;
      }
      case 'opportunities.jsonl': {
        const { id, owner, ...content } = validateInput(OpportunityLine, input);
        refuse([...this.unknownOwner(owner, 'owner'), ...checkOpportunity(content, this.reference)]);
        add(this.opportunities, owned(id, owner, plain(content)));
        return;
      }
    }
  }

  private unknownOwner(company: string, field = 'company'): FieldError[] {
    if (this.companies.has(company)) return [];
    return [{ field, code: 'unknown-company', facts: { value: company } }];
  }
}

const owned = <C>(id: string, companyId: string, content: C) => ({
  id,
  externalId: id,
  companyId,
  archived: false,
  content,
});

function refuse(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw invalidInput(...errors);
}

function add<T extends { readonly id: string }>(records: Map<string, T>, record: T): void {
  if (records.has(record.id)) throw invalidInput({ field: 'id', code: 'duplicate', facts: { value: record.id } });
  records.set(record.id, record);
}

/** As the database would give it back. */
const plain = <C>(content: C): C => JSON.parse(JSON.stringify(content)) as C;
