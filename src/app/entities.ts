import { Attachment, AttachmentBlob } from '../attachments/attachment.entity.js';
import { AuditEntry } from '../audit/audit-entry.entity.js';
import { CompanyVerification } from '../accounts/company-verification.entity.js';
import { ConsentRecord } from '../accounts/consents/consent-record.entity.js';
import { Capability } from '../capabilities/capability.entity.js';
import { ComplianceAnswer } from '../compliance/compliance-answer.entity.js';
import { ComplianceOverride } from '../compliance/compliance-override.entity.js';
import { ComplianceRuleSetting } from '../compliance/rules/rule-setting.entity.js';
import { ComplianceVerdict } from '../compliance/compliance-verdict.entity.js';
import { ComplianceTask } from '../compliance/tasks/compliance-task.entity.js';
import { Company } from '../companies/company.entity.js';
import { DeliveryGuarantee } from '../companies/evaluation-card/delivery-guarantee.entity.js';
import { Change } from '../database/change.entity.js';
import { Revision } from '../database/records/revision.entity.js';
import { Mail } from '../identity/mail.entity.js';
import { IntroductionReminder } from '../introductions/deadlines/reminder.entity.js';
import { IntroductionParty } from '../introductions/introduction-party.entity.js';
import { IntroductionReason } from '../introductions/introduction-reason.entity.js';
import { Introduction } from '../introductions/introduction.entity.js';
import { LedgerAnchor } from '../introductions/ledger/ledger-anchor.entity.js';
import { LedgerEntry } from '../introductions/ledger/ledger-entry.entity.js';
import { IntroductionMessage } from '../introductions/messages/message.entity.js';
import { IntroductionReading } from '../introductions/messages/reading.entity.js';
import { IntroductionTranslation } from '../introductions/messages/translation.entity.js';
import { IntroductionOutcome } from '../introductions/outcomes/outcome.entity.js';
import { TermAcceptance } from '../introductions/term-sheet/term-acceptance.entity.js';
import { TermSheetProposal } from '../introductions/term-sheet/term-proposal.entity.js';
import { DisclosureSettings } from '../disclosure/disclosure-settings.entity.js';
import { ListLines } from '../matching/lists/list-lines.entity.js';
import { ListReserve } from '../matching/lists/list-reserve.entity.js';
import { MatchList } from '../matching/lists/match-list.entity.js';
import { Match } from '../matching/lists/match.entity.js';
import { PairMark } from '../matching/lists/pair-mark.entity.js';
import { MatchRunShard } from '../matching/runs/match-run-shard.entity.js';
import { MatchRun } from '../matching/runs/match-run.entity.js';
import { Team } from '../matching/teams/team.entity.js';
import { TeamList } from '../matching/teams/team-list.entity.js';
import { StoredVector } from '../models/vector.entity.js';
import { Meeting } from '../meetings/meeting.entity.js';
import { MeetingRound } from '../meetings/meeting-round.entity.js';
import { Notification, NotificationCursor, NotificationDelivery } from '../notifications/notification.entity.js';
import { NotificationPreference } from '../notifications/preferences/preference.entity.js';
import { Sending } from '../notifications/sending/sending.entity.js';
import { Webhook, WebhookMessage } from '../notifications/webhooks/webhook.entity.js';
import { Opportunity } from '../opportunities/opportunity.entity.js';
import { Requirement } from '../requirements/requirement.entity.js';
import { ReviewDecision } from '../reviews/review-decision.entity.js';
import { Review, ReviewIntakeMark } from '../reviews/review.entity.js';
import { ReferenceEdition } from '../taxonomy/editions/reference-edition.entity.js';
import { CompanyScreening, ScreeningHit } from '../screening/screening-hit.entity.js';
import { ScreeningEntry, ScreeningList, ScreeningListEntry } from '../screening/screening-list.entity.js';

/** Every table that TypeORM maps; sign-in and the queue keep theirs in schemas of their own. */
export const entities = [
  Change,
  Revision,
  AuditEntry,
  Company,
  DeliveryGuarantee,
  CompanyVerification,
  ConsentRecord,
  Mail,
  Capability,
  Requirement,
  Opportunity,
  ReferenceEdition,
  MatchRun,
  MatchRunShard,
  Match,
  MatchList,
  ListReserve,
  ListLines,
  PairMark,
  Team,
  TeamList,
  DisclosureSettings,
  Attachment,
  AttachmentBlob,
  ScreeningList,
  ScreeningEntry,
  ScreeningListEntry,
  ScreeningHit,
  CompanyScreening,
  ComplianceAnswer,
  ComplianceVerdict,
  ComplianceOverride,
  ComplianceTask,
  ComplianceRuleSetting,
  Introduction,
  IntroductionParty,
  IntroductionReason,
  IntroductionOutcome,
  IntroductionReminder,
  IntroductionMessage,
  IntroductionReading,
  IntroductionTranslation,
  TermSheetProposal,
  TermAcceptance,
  LedgerEntry,
  LedgerAnchor,
  Review,
  ReviewDecision,
  ReviewIntakeMark,
  MeetingRound,
  Meeting,
  Notification,
  NotificationDelivery,
  NotificationCursor,
  NotificationPreference,
  Sending,
  Webhook,
  WebhookMessage,
  StoredVector,
];
