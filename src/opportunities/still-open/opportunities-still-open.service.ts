import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.service.js';
import { Transactions } from '../../database/transactions.js';
import type { OpportunityContent } from '../opportunity.dto.js';
import type { Opportunity } from '../opportunity.entity.js';
import { OpportunitiesService } from '../opportunities.service.js';
import { StillOpen } from '../../requirements/still-open/still-open.js';

@Injectable()
export class OpportunitiesStillOpen extends StillOpen<Opportunity, OpportunityContent> {
  constructor(
    opportunities: OpportunitiesService,
    @InjectDataSource() dataSource: DataSource,
    transactions: Transactions,
    audit: AuditLog,
  ) {
    super('opportunity', opportunities, dataSource, transactions, audit);
  }
}
