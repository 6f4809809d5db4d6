import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Access } from '../http/access.decorator.js';
import { type Locale, ReaderLocale } from '../http/locale.js';
import { DashboardView } from './dashboard.dto.js';
import { DashboardService } from './dashboard.service.js';

@ApiTags('dashboard')
@Access('advisor')
@Controller({ path: 'dashboard', version: '1' })
export class DashboardController {
  constructor(private readonly dashboard: DashboardService) {}

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
}
