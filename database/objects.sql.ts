import { index, uniqueIndex } from './create-index';
import { requestListIndexes } from './list-indexes.sql';

/**
 * What the content types' schema files cannot say: extensions, plain tables, CHECK constraints, partial, expression and trigram
 * indexes, triggers. Every statement is idempotent; all run in this order at each start, under an advisory lock.
 * The platform's schema synchronisation leaves alone what it did not make.
 */

const addConstraint = (table: string, name: string, definition: string): string => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conname = '${name}') THEN
      ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition};
    END IF;
  END $$`;

const check = (table: string, name: string, condition: string): string =>
  addConstraint(table, name, `CHECK (${condition})`);

const plainTables = [
  `CREATE TABLE IF NOT EXISTS counters (name varchar(100) PRIMARY KEY, value bigint NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS idempotency_keys (
    actor varchar(50) NOT NULL,
    key varchar(200) NOT NULL,
    method varchar(10) NOT NULL,
    path text NOT NULL,
    body_hash char(64) NOT NULL,
    status integer,
    answer json,
    created_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (actor, key)
  )`,
  index('idempotency_keys_created_idx', 'idempotency_keys (created_at)'),
  // What a request's lines were imported from, by the hash of the file's bytes.
  `CREATE TABLE IF NOT EXISTS imported_sheets (
    request_id integer NOT NULL REFERENCES requests ON DELETE CASCADE,
    sha256 char(64) NOT NULL,
    PRIMARY KEY (request_id, sha256)
  )`,
  `CREATE TABLE IF NOT EXISTS rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint)`,
  // Keys that rows name and the file store does not have, as the last run of `remove_orphaned_files` found them.
  `CREATE TABLE IF NOT EXISTS missing_files (
    key varchar(255) PRIMARY KEY,
    found_at timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
  )`,
  // The bytes of documents: made once, they are the document for ever. They are in the file store.
  `CREATE TABLE IF NOT EXISTS certificate_files (
    certificate_id integer NOT NULL REFERENCES certificates (id),
    copy varchar(10) NOT NULL CHECK (copy IN ('original', 'revoked', 'replaced')),
    storage_key varchar(64) NOT NULL UNIQUE,
    sha256 char(64) NOT NULL,
    size integer NOT NULL,
    is_signed boolean NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (certificate_id, copy)
  )`,
  // Which documents are signed: an office that has signed goes on signing.
  index('certificate_files_signed_idx', 'certificate_files (certificate_id) WHERE is_signed'),
  // The logos of offices as they were, by the hash of their bytes; which picture of the media library has which.
  `CREATE TABLE IF NOT EXISTS logos (sha256 char(64) PRIMARY KEY, mime varchar(20) NOT NULL, bytes bytea NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS logo_files (
    file_id integer PRIMARY KEY REFERENCES files (id) ON DELETE CASCADE,
    sha256 char(64) NOT NULL REFERENCES logos (sha256)
  )`,
  // How often anyone checked a document on a day of Casablanca's.
  `CREATE TABLE IF NOT EXISTS certificate_checks (
    certificate_id integer NOT NULL REFERENCES certificates (id) ON DELETE CASCADE,
    day date NOT NULL,
    checks integer NOT NULL,
    PRIMARY KEY (certificate_id, day)
  )`,
];

/** The platform looks these up on every call and does not index them. */
const accountIndexes = [
  index('strapi_sessions_session_idx', 'strapi_sessions (session_id)'),
  index('strapi_sessions_user_idx', 'strapi_sessions (user_id, origin)'),
  index('up_users_email_idx', 'up_users (email)'),
  index('up_users_username_idx', 'up_users (username)'),
  uniqueIndex('up_users_email_uq', 'up_users (lower(email))'),
  uniqueIndex('up_users_username_uq', 'up_users (lower(username))'),
  index('up_users_reset_idx', 'up_users (reset_password_token)'),
  index('admin_users_email_idx', 'admin_users (email)'),
];

/** Codes of accounts' mails are kept as hashes; those of before that rule are made so, and their links go on working. */
const codesAreHashed = ['reset_password_token', 'confirmation_token'].map(
  (column) => `UPDATE up_users SET ${column} = encode(sha256(convert_to(${column}, 'UTF8')), 'hex')
  WHERE length(${column}) <> 64`
);

/**
 * The relations' foreign keys are ON DELETE SET NULL, and the platform restores that at each start. These checks turn a
 * stray delete of an office, an account or a request into a refusal instead of an orphan.
 */
const notOrphaned = [
  check('requests', 'requests_owner_ck', 'owner_id IS NOT NULL'),
  check('requests', 'requests_deposited_ck', `state = 'draft' OR (office_id IS NOT NULL AND number IS NOT NULL)`),
  check('requests', 'requests_agent_ck', `state IN ('draft', 'deposited') OR agent_id IS NOT NULL`),
  check('requests', 'requests_response_ck', `(state = 'closed') = (response IS NOT NULL)`),
  ...['parties', 'goods_items', 'attachments', 'information_requests', 'visits', 'certificates', 'notes'].map((table) =>
    check(table, `${table}_request_ck`, 'request_id IS NOT NULL')
  ),
  check('certificates', 'certificates_office_ck', 'office_id IS NOT NULL AND owner_id IS NOT NULL'),
  check('certificates', 'certificates_snapshot_ck', 'snapshot IS NOT NULL'),
  check('certificates', 'certificates_replaced_ck', `state <> 'replaced' OR replaced_by_id IS NOT NULL`),
  check('office_members', 'office_members_ck', 'office_id IS NOT NULL AND user_id IS NOT NULL'),
  check('notes', 'notes_author_ck', 'author_id IS NOT NULL'),
];

const onlyOneOpen = [
  uniqueIndex('information_requests_one_open', `information_requests (request_id) WHERE state = 'open'`),
  uniqueIndex('visits_one_scheduled', `visits (request_id) WHERE state = 'scheduled'`),
  // Deferred, so that lines can be renumbered by one statement.
  addConstraint('goods_items', 'goods_items_line_uq', 'UNIQUE (request_id, line) DEFERRABLE INITIALLY DEFERRED'),
];

const otherIndexes = [
  index('parties_owner_role_idx', 'parties (role, request_id, name)'),
  index('attachments_pending_idx', `attachments (id) WHERE scan = 'pending'`),
  // The public check looks a code up by its hash: how long the search takes tells nothing about the codes that there are.
  index('certificates_code_hash_idx', 'certificates (sha256(verification_code::bytea))'),
  index('certificates_search_idx', 'certificates USING gin (lower(importer_name) gin_trgm_ops)'),
];

/** History is written once. Only an input and its salt may be erased (privacy); the chain of hashes stays valid. */
const historyIsPermanent = [
  `CREATE OR REPLACE FUNCTION refuse_history_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND NEW.input IS NULL AND NEW.salt IS NULL
      AND to_jsonb(NEW) - 'input' - 'salt' = to_jsonb(OLD) - 'input' - 'salt' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'history is never changed or deleted' USING ERRCODE = '23001';
  END $$`,
  `CREATE OR REPLACE FUNCTION refuse_history_removal() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'history is never changed or deleted' USING ERRCODE = '23001'; END $$`,
  `CREATE OR REPLACE TRIGGER history_entries_permanent BEFORE UPDATE OR DELETE ON history_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_history_change()`,
  // An anchor has nothing personal: nothing of it is ever erased.
  `CREATE OR REPLACE TRIGGER history_anchors_permanent BEFORE UPDATE OR DELETE ON history_anchors
  FOR EACH ROW EXECUTE FUNCTION refuse_history_removal()`,
  ...['history_entries', 'history_anchors'].map(
    (table) => `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_history_removal()`
  ),
];

/**
 * What a document says is written once; its state, use and successor are not part of it. No document is ever deleted, nor a
 * logo that it may show, nor a line that it stands for.
 */
const documentsArePermanent = [
  `CREATE OR REPLACE FUNCTION refuse_document_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'an issued document is never changed or deleted' USING ERRCODE = '23001'; END $$`,
  `CREATE OR REPLACE TRIGGER certificates_frozen BEFORE DELETE OR UPDATE
  OF kind, number, route, issued_at, valid_until, verification_code, importer_name, importer_ice, item_count, snapshot,
    request_id, office_id, owner_id ON certificates
  FOR EACH ROW EXECUTE FUNCTION refuse_document_change()`,
  ...['certificate_files', 'logos'].map(
    (table) => `CREATE OR REPLACE TRIGGER ${table}_permanent BEFORE UPDATE OR DELETE ON ${table}
    FOR EACH ROW EXECUTE FUNCTION refuse_document_change()`
  ),
  ...['certificates', 'certificate_files', 'logos'].map(
    (table) => `CREATE OR REPLACE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_document_change()`
  ),
  `CREATE OR REPLACE FUNCTION refuse_closed_line_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM requests WHERE state = 'closed' AND id IN (SELECT request_id FROM changed)) THEN
      RAISE EXCEPTION 'the lines of a closed request are never changed or deleted' USING ERRCODE = '23001';
    END IF;
    RETURN NULL;
  END $$`,
  // Once a statement, which may write ten thousand lines.
  ...(['INSERT', 'UPDATE', 'DELETE'] as const).map(
    (act) => `CREATE OR REPLACE TRIGGER goods_items_closed_${act.toLowerCase()} AFTER ${act} ON goods_items
    REFERENCING ${act === 'INSERT' ? 'NEW' : 'OLD'} TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_closed_line_change()`
  ),
];

/** All statements, in the order in which they run. */
export const databaseObjects: readonly string[] = [
  'CREATE EXTENSION IF NOT EXISTS pg_trgm',
  ...plainTables,
  ...accountIndexes,
  ...codesAreHashed,
  ...notOrphaned,
  ...onlyOneOpen,
  ...requestListIndexes,
  ...otherIndexes,
  ...historyIsPermanent,
  ...documentsArePermanent,
];
