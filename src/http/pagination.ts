import { applyDecorators, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { invalidInput } from '../errors/coded-error.js';
import { ToInteger } from './query-values.js';

export interface Page<T> {
  readonly items: readonly T[];
  /** Send it as `cursor` for what follows; null at the end. */
  readonly nextCursor: string | null;
  readonly total?: number;
}

/** What every list accepts; a feature's query extends it with its filters. */
export class PageQuery {
  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @ToInteger()
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  @ApiPropertyOptional({ type: 'string', maxLength: 1000, description: '`nextCursor` of the page before' })
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  cursor?: string;

  /** Language of names and texts; wins over Accept-Language */
  @IsOptional()
  @IsIn(['ko', 'zh-CN', 'en'])
  lang?: 'ko' | 'zh-CN' | 'en';
}

/** The sort values of the last item on a page. */
export type CursorParts = readonly (string | number | null)[];

export const encodeCursor = (parts: CursorParts): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * @param length how many parts the list's order has
 * @returns null for the first page
 */
export function decodeCursor(cursor: string | undefined, length: number): CursorParts | null {
  if (cursor === undefined) return null;
  const parts = parsed(cursor);
  const isPart = (part: unknown): boolean => part === null || typeof part === 'string' || typeof part === 'number';
  if (!Array.isArray(parts) || parts.length !== length || !parts.every(isPart)) {
    throw invalidInput({ field: 'cursor', code: 'bad-format', facts: { expected: 'nextCursor' } });
  }
  return parts as CursorParts;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    return null;
  }
}

export const pageSchema = (Item: Type) => ({
  type: 'object' as const,
  required: ['items', 'nextCursor'],
  properties: {
    items: { type: 'array' as const, items: { $ref: getSchemaPath(Item) } },
    nextCursor: { type: 'string' as const, nullable: true },
    total: { type: 'integer' as const },
  },
});

/** Documents a list route: `@ApiPage(RequirementDto)`. */
export const ApiPage = (Item: Type): MethodDecorator =>
  applyDecorators(ApiExtraModels(Item), ApiOkResponse({ schema: pageSchema(Item) }));
