import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import type { RequirementContent } from '../requirement.dto.js';
import type { Requirement } from '../requirement.entity.js';
import { RequirementsService } from '../requirements.service.js';
import { StillOpen } from './still-open.js';

@Injectable()
export class RequirementsStillOpen extends StillOpen<Requirement, RequirementContent> {
  constructor(
    requirements: RequirementsService,
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    audit: AuditLog,
  ) {
    super('requirement', requirements, dataSource, transactions, audit);
  }
}
