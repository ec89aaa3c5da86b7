import { final, neverEdited, neverRemoved, stays } from './final.ts'
import type { Migration } from './index.ts'

/**
 * The audit log is a transparency log (RFC 6962): `leaf` commits to an entry, `audit_nodes` keeps the complete subtrees above the
 * leaves, `hash` is the root of the log up to and with its entry. `log_key` signs such roots.
 */
export const accountsAndAudit: Migration = {
  version: 10,
  sql: `
CREATE TABLE bodies (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('school', 'local-authority', 'organisation')),
  name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
  UNIQUE (kind, name)
) STRICT;

CREATE TABLE service (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  details TEXT NOT NULL CHECK (json_valid(details)),
  local_authority_id TEXT NOT NULL REFERENCES bodies (id),
  auto_lock_minutes INTEGER NOT NULL DEFAULT 5 CHECK (auto_lock_minutes BETWEEN 1 AND 15)
) STRICT;

CREATE TABLE accounts (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  sign_in_name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('caseworker', 'volunteer', 'coordinator', 'head', 'line-manager', 'maintenance')),
  must_change_password INTEGER NOT NULL CHECK (must_change_password IN (0, 1)),
  added_at TEXT NOT NULL,
  ended_at TEXT
) STRICT;

${stays('bodies', ['id', 'kind', 'name'], 'P7: a body stays the one that permission was given for')}
${neverRemoved('bodies', ['rowid', 'id'], 'P7: a body stays the one that permission was given for')}
${stays('accounts', ['id', 'role', 'sign_in_name', 'added_at'], 'P4: an account stays whose it is; end it and add another')}
${neverRemoved('accounts', ['rowid', 'id'], 'P4: an account is ended, never deleted')}
CREATE TRIGGER accounts_end_once BEFORE UPDATE ON accounts WHEN OLD.ended_at IS NOT NULL AND NEW.ended_at IS NOT OLD.ended_at
BEGIN SELECT raise(ABORT, 'P4: an account that has ended stays ended'); END;

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  at TEXT NOT NULL,
  account_id TEXT,
  act TEXT NOT NULL,
  case_id TEXT,
  subject TEXT,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  leaf BLOB NOT NULL CHECK (length(leaf) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_by_case ON audit (case_id, seq);
CREATE INDEX audit_by_person ON audit (account_id, act, seq);
CREATE INDEX audit_by_act ON audit (act, at);
CREATE INDEX audit_refusals ON audit (at, detail ->> '$.operation', detail ->> '$.code') WHERE act = 'refused';

CREATE TRIGGER audit_only_grows BEFORE INSERT ON audit
WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM audit)
BEGIN SELECT raise(ABORT, 'audit: entries follow one another'); END;
${final('audit', ['seq', 'id'], 'audit: an entry is never edited or removed')}

CREATE TABLE audit_nodes (
  level INTEGER NOT NULL CHECK (level > 0),
  at INTEGER NOT NULL CHECK (at >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (level, at)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER audit_nodes_stand_on_entries BEFORE INSERT ON audit_nodes
WHEN ((NEW.at + 1) << NEW.level) > (SELECT coalesce(max(seq), 0) FROM audit)
BEGIN SELECT raise(ABORT, 'audit: a node stands on entries that are there'); END;
CREATE TRIGGER audit_nodes_are_never_replaced BEFORE INSERT ON audit_nodes
WHEN EXISTS (SELECT 1 FROM audit_nodes WHERE level = NEW.level AND at = NEW.at)
BEGIN SELECT raise(ABORT, 'audit: a node is never edited or removed'); END;
CREATE TRIGGER audit_nodes_are_never_deleted BEFORE DELETE ON audit_nodes
BEGIN SELECT raise(ABORT, 'audit: a node is never edited or removed'); END;
${neverEdited('audit_nodes', 'audit: a node is never edited or removed')}

CREATE TABLE log_key (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  seed BLOB NOT NULL CHECK (length(seed) = 32)
) STRICT;
${final('log_key', ['only_one'], 'audit: the key of the log stays')}
`,
}
