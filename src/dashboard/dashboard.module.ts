import { Module } from '@nestjs/common';
import { TaxonomyModule } from '../taxonomy/taxonomy.module.js';
import { DashboardController } from './dashboard.controller.js';
import { DashboardService } from './dashboard.service.js';
import { PlacesService } from './places.service.js';

@Module({ imports: [TaxonomyModule], controllers: [DashboardController], providers: [DashboardService, PlacesService] })
export class DashboardModule {}
