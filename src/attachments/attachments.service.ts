import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Readable } from 'node:stream';
import { DataSource, In, IsNull } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import type { AuditAct } from '../audit/acts.js';
import { AuditLog } from '../audit/audit-log.service.js';
import { type Transaction, Transactions } from '../database/transactions.js';
import type { Upload } from '../documents/uploads.js';
import { CodedError, invalidInput } from '../errors/coded-error.js';
import { actsFor, ownCompanies, type Principal } from '../http/principal.js';
import { IS_IN_INTRODUCTION, IS_REACHED } from '../identity/row-rules.js';
import type { AddAttachmentQuery } from './attachment.dto.js';
import { Attachment } from './attachment.entity.js';
import { attachmentTypeOf, MEDIA_TYPES, refusalOf } from './attachment-type.js';
import { fileNameOf } from './file-name.js';
import { type OpeningTier, type Purpose, PURPOSES_OF, type SubjectKind, USUAL_TIER } from './purposes.js';
import { Blobs } from './storage/blobs.service.js';
import { stripped } from './stripping/strip.js';

/** What a file hangs on; the door has let the principal in to it. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** Files that one company may add to one subject: lists come whole, and disks are finite. */
const MOST_OF_A_SUBJECT = 100;

/** Whose files of a subject may be: `$1` is its id. */
const OWNERS: Readonly<Record<SubjectKind, string>> = {
  company: `select id as company from company where id = $1`,
  capability: `select company_id as company from capability where id = $1`,
  requirement: `select company_id as company from requirement where id = $1`,
  introduction: `select company_id as company from introduction_party where introduction_id = $1`,
};

@Injectable()
export class AttachmentsService {
  private readonly logger = new Logger('Attachments');

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly transactions: Transactions,
    private readonly audit: AuditLog,
    private readonly blobs: Blobs,
  ) {}

  /** @throws CodedError `attachment-unknown`, `attachment-broken`, `attachments-full`, `invalid-input` */
  async add(subject: Subject, wanted: AddAttachmentQuery, upload: Upload, principal: Principal): Promise<Attachment> {
    const companyId = await this.ownerOf(subject, wanted.company, principal);
    const use = useOf(subject.kind, wanted);
    await this.mustHaveRoom(subject, companyId);
    const type = attachmentTypeOf(upload.bytes);
    const bytes = await stripped(type, upload.bytes).catch((error: unknown) => {
      throw refusalOf(error);
    });
    const sha256 = await this.blobs.put(bytes);
    const id = uuidv7();
    await this.transactions.run(async (transaction) => {
      await this.blobs.hold(transaction, sha256);
      const row = {
        id,
        companyId,
        subjectKind: subject.kind,
        subject: subject.id,
        ...use,
        fileName: fileNameOf(upload.fileName, type),
        mediaType: MEDIA_TYPES[type],
        bytes: bytes.length,
        sha256,
        uploadedBy: principal.id,
      };
      await transaction.manager.insert(Attachment, row);
      await transaction.record({
        topic: 'attachment.added',
        subject: subject.id,
        details: { attachment: id, company: companyId },
        actor: principal.id,
      });
      await this.log(transaction, 'attachment.added', row, principal);
    });
    return this.require(id);
  }

  /** Newest first. */
  of({ kind, id }: Subject): Promise<Attachment[]> {
    return this.dataSource.manager.find(Attachment, {
      where: { subjectKind: kind, subject: id, removedAt: IsNull() },
      order: { id: 'DESC' },
    });
  }

  /** To a party its own and what it may download of the others', whatever it hangs on; to the desk all that the parties will see. */
  async inIntroduction(introductionId: string, principal: Principal): Promise<Attachment[]> {
    const rows = await this.dataSource.query<{ id: string }[]>(
      `select a.id from introduction i
       join introduction_party p on p.introduction_id = i.id
       join attachment a on a.company_id = p.company_id and ${IS_IN_INTRODUCTION}
       where i.id = $1 and ($2::uuid[] is null or a.company_id = any($2) or ${IS_REACHED})`,
      [introductionId, ownCompanies(principal) ?? null],
    );
    const ids = rows.map(({ id }) => id);
    return this.dataSource.manager.find(Attachment, { where: { id: In(ids) }, order: { id: 'DESC' } });
  }

  /** The file of an attachment. Who took it is written down before the first byte leaves. */
  async download(id: string, principal: Principal): Promise<{ attachment: Attachment; content: Readable }> {
    const attachment = await this.require(id);
    const content = await this.blobs.open(attachment.sha256);
    try {
      await this.transactions.run((transaction) =>
        this.log(transaction, 'attachment.downloaded', attachment, principal),
      );
    } catch (error) {
      content.destroy();
      throw error;
    }
    return { attachment, content };
  }

  /** Takes it from everybody, at once; removing it again changes nothing. */
  async remove(id: string, principal: Principal): Promise<void> {
    const row = await this.dataSource.manager.findOneBy(Attachment, { id });
    if (!row) throw new CodedError('not-found', { kind: 'attachment' });
    if (!actsFor(principal, row.companyId)) throw new CodedError('not-allowed');
    await this.transactions.run(async (transaction) => {
      const { affected } = await transaction.manager.update(
        Attachment,
        { id, removedAt: IsNull() },
        { removedAt: new Date() },
      );
      if (affected === 1) await this.log(transaction, 'attachment.removed', row, principal);
    });
    // The store may be away; the clock comes back to it.
    await this.blobs.removeUnused(row.sha256).catch((error: unknown) => this.logger.warn(error));
  }

  private async require(id: string): Promise<Attachment> {
    const row = await this.dataSource.manager.findOneBy(Attachment, { id, removedAt: IsNull() });
    if (!row) throw new CodedError('not-found', { kind: 'attachment' });
    return row;
  }

  /** An introduction has several parties: members add for their own, advisors say for which. */
  private async ownerOf({ kind, id }: Subject, named: string | undefined, principal: Principal): Promise<string> {
    const rows = await this.dataSource.query<{ company: string }[]>(OWNERS[kind], [id]);
    if (rows.length === 0) throw new CodedError('not-found', { kind });
    const own = rows.map(({ company }) => company).filter((company) => actsFor(principal, company));
    if (named === undefined && own.length > 1) throw invalidInput({ field: 'company', code: 'missing' });
    const owner = named === undefined ? own[0] : own.find((company) => company === named);
    if (owner === undefined)
      throw invalidInput({ field: 'company', code: 'unknown-company', facts: { value: named ?? '' } });
    return owner;
  }

  private async mustHaveRoom({ kind, id }: Subject, companyId: string): Promise<void> {
    const where = { companyId, subjectKind: kind, subject: id, removedAt: IsNull() };
    const there = await this.dataSource.manager.countBy(Attachment, where);
    if (there >= MOST_OF_A_SUBJECT) throw new CodedError('attachments-full', { max: MOST_OF_A_SUBJECT });
  }

  private log(
    transaction: Transaction,
    act: Extract<AuditAct, `attachment.${string}`>,
    {
      id: subject,
      companyId,
      subjectKind,
      subject: on,
      purpose,
      tier,
      sha256,
    }: Omit<Attachment, 'createdAt' | 'removedAt'>,
    { id: actor }: Principal,
  ): Promise<void> {
    const after = { company: companyId, [subjectKind]: on, purpose, tier, sha256 };
    return this.audit.record(transaction, { actor, act, subjectKind: 'attachment', subject, after });
  }
}

interface Use {
  readonly purpose: Purpose;
  readonly tier: OpeningTier | null;
}

function useOf(kind: SubjectKind, { purpose = PURPOSES_OF[kind][0], tier }: AddAttachmentQuery): Use {
  const allowed = PURPOSES_OF[kind];
  if (!allowed.includes(purpose))
    throw invalidInput({ field: 'purpose', code: 'not-one-of', facts: { allowed: allowed.join(', ') } });
  const usual = USUAL_TIER[purpose];
  if (usual === null && tier !== undefined) throw invalidInput({ field: 'tier', code: 'unknown-field' });
  return { purpose, tier: tier ?? usual };
}
