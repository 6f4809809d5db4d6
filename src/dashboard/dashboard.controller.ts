import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import { DashboardView, PlacesView } from './dashboard.dto.js';
import { DashboardService } from './dashboard.service.js';
import { PlacesService } from './places.service.js';

@ApiTags('dashboard')
@Access('advisor')
@Controller({ path: 'dashboard', version: '1' })
export class DashboardController {
  constructor(
    private readonly dashboard: DashboardService,
    private readonly places: PlacesService,
  ) {}

  /** Where the work of all desks stands: counts only, of nobody in particular */
  @Get()
  async read(@ReaderLocale() locale: Locale): Promise<DashboardView> {
    const [queues, funnel, tags] = await Promise.all([
      this.dashboard.queues(),
      this.dashboard.funnel(),
      this.dashboard.tags(locale),
    ]);
    return { queues, funnel, tags };
  }

  /** Companies and their records by cluster, open projects by market: counts only */
  @Get('places')
  async byPlace(@ReaderLocale() locale: Locale): Promise<PlacesView> {
    const [clusters, markets] = await Promise.all([this.places.clusters(locale), this.places.markets(locale)]);
    return { clusters, markets };
  }
}
