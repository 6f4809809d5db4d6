import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { Environment } from '../config/environment.js';
import { dataFolder } from '../config/package-root.js';
import { ImportService } from './import.service.js';

/** The demonstration data of a first start. */
@Injectable()
export class DemoService {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly environment: Environment,
    private readonly imports: ImportService,
  ) {}

  /** Loads it whole into a database that has never held a company; later starts leave what people made of it alone. */
  async loadAtFirstStart(): Promise<boolean> {
    if (!this.environment.NARU_DEMO) return false;
    const [row] = await this.dataSource.query<{ used: boolean }[]>('select exists (select 1 from revision) as used');
    if (row?.used) return false;
    const report = await this.imports.importFolder(join(dataFolder, 'demo'), {
      origin: 'demo',
      author: null,
      strict: true,
    });
    if (!report.committed) {
      const [first] = report.refused;
      throw new Error(
        `data/demo is not importable: ${first?.file} line ${first?.line}: ${JSON.stringify(first?.errors)}`,
      );
    }
    return true;
  }
}
