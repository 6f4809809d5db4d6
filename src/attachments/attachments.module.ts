import { Module } from '@nestjs/common';
import { join } from 'node:path';
import { Environment } from '../config/environment.js';
import { AttachmentsController } from './attachments.controller.js';
import { AttachmentsService } from './attachments.service.js';
import { RemoveUnusedBlobsJob } from './remove-unused-blobs.job.js';
import { BLOB_STORE, type BlobStore } from './storage/blob-store.js';
import { Blobs } from './storage/blobs.service.js';
import { FolderStore } from './storage/folder-store.js';
import { S3Store } from './storage/s3-store.js';

function storeOf(environment: Environment): BlobStore {
  const { NARU_HOME, ATTACHMENTS_S3_URL: url, ATTACHMENTS_S3_BUCKET: bucket = '' } = environment;
  const { ATTACHMENTS_S3_KEY: key = '', ATTACHMENTS_S3_SECRET: secret = '' } = environment;
  const { ATTACHMENTS_S3_REGION: region = '' } = environment;
  return url === undefined
    ? new FolderStore(join(NARU_HOME, 'attachments'))
    : new S3Store({ url, bucket, key, secret, region });
}

@Module({
  controllers: [AttachmentsController],
  providers: [
    AttachmentsService,
    Blobs,
    RemoveUnusedBlobsJob,
    { provide: BLOB_STORE, inject: [Environment], useFactory: storeOf },
  ],
})
export class AttachmentsModule {}
