import type { ValiditySettings } from '../../domain/certificate/validity';
import type { Calendar } from '../../domain/service-time';
import { type Database, firstRowOf } from '../../platform/database';

/** The settings that the rules read; administrators change them in the panel, and they hold from the next call on. */
export type Settings = {
  validity: ValiditySettings;
  calendar: Calendar;
  limits: {
    maxItems: number;
    /** Files that declarants may send for one request. */
    maxAttachments: number;
    /** The most that one file may hold, whatever its document type allows; megabytes. */
    maxAttachmentMb: number;
  };
  /** Days before the end of a SoR or SoL on which its holder is reminded. */
  reminderDays: number[];
  /** For how long mails are kept once they were sent or have failed. */
  mailRetentionDays: number;
};

type Row = ValiditySettings & {
  maxItems: number;
  maxAttachments: number;
  maxAttachmentMb: number;
  reminderDays: string;
  mailRetentionDays: number;
  weekdays: boolean[];
  holidays: string[];
};

const statement = `
  SELECT coc_months AS "cocMonths", sor_months AS "sorMonths", sol_months AS "solMonths",
    max_items AS "maxItems", max_attachments AS "maxAttachments", coalesce(max_attachment_mb, 20) AS "maxAttachmentMb",
    reminder_days AS "reminderDays", coalesce(mail_retention_days, 365) AS "mailRetentionDays",
    ARRAY[monday, tuesday, wednesday, thursday, friday, saturday, sunday] AS weekdays,
    ARRAY(SELECT day::text FROM holidays) AS holidays
  FROM settings ORDER BY id LIMIT 1`;

const calendarOf = ({ weekdays, holidays }: Row): Calendar => ({
  workingDays: new Set(weekdays.flatMap((works, index) => (works ? [index + 1] : []))),
  holidays: new Set(holidays),
});

/**
 * The settings as they are now; one statement.
 * @throws Error when the row is missing, which the first start makes
 */
export const readSettings = async (db: Database): Promise<Settings> => {
  const row = await firstRowOf<Row>(db, statement);
  if (!row) throw new Error('The settings have not been seeded');
  const { cocMonths, sorMonths, solMonths, maxItems, maxAttachments, maxAttachmentMb } = row;
  return {
    validity: { cocMonths, sorMonths, solMonths },
    calendar: calendarOf(row),
    limits: { maxItems, maxAttachments, maxAttachmentMb },
    reminderDays: row.reminderDays.split(/[\s,]+/).map(Number),
    mailRetentionDays: row.mailRetentionDays,
  };
};
