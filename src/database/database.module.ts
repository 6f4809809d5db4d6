import { type DynamicModule, Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Environment } from '../config/environment.js';
import { dataSourceOptions, type Entities } from './data-source.js';
import { Transactions } from './transactions.js';

@Global()
@Module({})
export class DatabaseModule {
  static with(entities: Entities): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Environment],
          useFactory: ({ DATABASE_URL }: Environment) => {
            if (DATABASE_URL === undefined) throw new Error('The database is opened before the application is made');
            return { ...dataSourceOptions(DATABASE_URL, entities), retryAttempts: 3, retryDelay: 500 };
          },
        }),
      ],
      providers: [Transactions],
      exports: [Transactions],
    };
  }
}
