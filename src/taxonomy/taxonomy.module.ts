import { Module } from '@nestjs/common';
import { dataFolder } from '../config/package-root.js';
import { Editions } from './editions/editions.service.js';
import { MarketsController } from './markets.controller.js';
import { Reference } from './reference.js';
import { TaxonomyController } from './taxonomy.controller.js';

@Module({
  controllers: [TaxonomyController, MarketsController],
  providers: [{ provide: Reference, useFactory: () => Reference.read(dataFolder) }, Editions],
  exports: [Reference, Editions],
})
export class TaxonomyModule {}
