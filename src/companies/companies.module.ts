import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { CompaniesController } from './companies.controller.js';
import { CompaniesService } from './companies.service.js';
import { EvaluationCardController } from './evaluation-card/evaluation-card.controller.js';
import { EvaluationCardService } from './evaluation-card/evaluation-card.service.js';
import { GuaranteesController } from './evaluation-card/guarantees.controller.js';
import { GuaranteesService } from './evaluation-card/guarantees.service.js';

@Module({
  imports: [TaxonomyModule],
  controllers: [CompaniesController, EvaluationCardController, GuaranteesController],
  providers: [CompaniesService, EvaluationCardService, GuaranteesService],
  exports: [CompaniesService],
})
export class CompaniesModule {}
