import { Injectable, type PipeTransform } from '@nestjs/common';
import { CodedError } from '../errors/coded-error.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** For `@Param('id', IdPipe)`: nothing can be found under what is no id at all. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new CodedError('not-found');
    return value.toLowerCase();
  }
}
