import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that goes out by mail once. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of it: long random values need no slow hash. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('base64url');
