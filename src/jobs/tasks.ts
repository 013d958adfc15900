import type { Task } from 'graphile-worker';
import { scanPendingFiles } from '../api/attachment/scan/enqueue-scans';
import { attachmentToScan, scanAttachment } from '../api/attachment/scan/scan-attachment';
import { documentToRender } from '../api/certificate/document/enqueue-rendering';
import { keepDocument } from '../api/certificate/document/keep-document';
import { renderMissingDocuments } from '../api/certificate/document/render-missing-documents';
import { anchorHistory } from '../api/history-entry/anchor-history';
import { certificateNotice, notifyOfCertificate } from '../api/notification/notify-of-certificate';
import { notifyOfTransition, transitionNotice } from '../api/notification/notify-of-transition';
import { remindOfEndingCertificates } from '../api/notification/scheduled/certificate-reminders';
import { forgetOldMail } from '../api/notification/scheduled/forget-old-mail';
import { remindOfDueInformation } from '../api/notification/scheduled/information-due';
import { sendLateDigests } from '../api/notification/scheduled/late-digest';
import { remindOfVisits } from '../api/notification/scheduled/visit-reminders';
import { notificationToSend, sendNotification } from '../api/notification/send-notification';
import { recomputeDueDates } from '../api/setting/recompute-due-dates';
import { forgetOldAnswers } from '../platform/http/idempotency';
import type { JobName, ScheduledJobName } from '../platform/jobs';
import { removeOrphanedFiles } from './orphaned-files/remove-orphaned-files';

/** What each job does. A job runs once, however many instances there are; one that throws is tried again later. */
export const tasks: Record<JobName | ScheduledJobName, Task> = {
  notify_of_transition: (payload) => notifyOfTransition(transitionNotice.parse(payload)),
  notify_of_certificate: (payload) => notifyOfCertificate(certificateNotice.parse(payload)),
  send_notification: (payload, { job }) =>
    sendNotification(notificationToSend.parse(payload).id, { isLastAttempt: job.attempts >= job.max_attempts }),
  scan_attachment: (payload) => scanAttachment(attachmentToScan.parse(payload)),
  render_certificate: async (payload) => {
    const { certificateId, copy } = documentToRender.parse(payload);
    await keepDocument(certificateId, copy);
  },

  anchor_history: async () => {
    await anchorHistory();
  },
  forget_old_answers: forgetOldAnswers,
  forget_old_mail: forgetOldMail,
  // Transitions that committed while a changed calendar was being applied still have the old day.
  recompute_due_dates: recomputeDueDates,
  remind_of_ending_certificates: remindOfEndingCertificates,
  remind_of_due_information: remindOfDueInformation,
  remind_of_visits: remindOfVisits,
  send_late_digests: sendLateDigests,
  scan_pending_files: scanPendingFiles,
  remove_orphaned_files: removeOrphanedFiles,
  render_missing_documents: renderMissingDocuments,
};
