import { neverRemoved, notInTheArchive, stays } from './final.ts'
import type { Migration } from './index.ts'

/** How much of a file lies in one row: what is sent to the window at a time, and what a reader holds of it at once. */
export const pieceBytes = 256 * 1024

/** The largest file that is taken. The contract says the same number to whoever chooses one. */
export const mostBytesOfADocument = 50 * 1024 * 1024
const mostPages = 500

/**
 * P4. Letters, reports and messages that belong to a case, encrypted like everything else. A file arrives piece by piece under an
 * upload, which is nobody's record yet: whatever ends it takes its pieces along. It becomes a document in one transaction, whole,
 * and is never edited. One that was added to the wrong case is taken off: its bytes and words are erased, and that it was there stays.
 */
export const documents: Migration = {
  version: 45,
  sql: `
CREATE TABLE uploads (
  document_id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES cases (id),
  account_id TEXT NOT NULL REFERENCES accounts (id),
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND ${mostBytesOfADocument}),
  begun_at TEXT NOT NULL,
  -- What it turned out to be, once all of it was here and somebody had looked.
  kind TEXT,
  media_type TEXT,
  sha256 TEXT,
  pages INTEGER,
  text TEXT
) STRICT, WITHOUT ROWID;

-- at: where in the file the piece begins.
CREATE TABLE document_chunks (
  document_id TEXT NOT NULL,
  at INTEGER NOT NULL CHECK (at >= 0 AND at % ${pieceBytes} = 0),
  bytes BLOB NOT NULL CHECK (length(bytes) BETWEEN 1 AND ${pieceBytes}),
  PRIMARY KEY (document_id, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE documents (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  case_id TEXT NOT NULL REFERENCES cases (id),
  -- The note it came with: it is kept from whoever that note is kept from (P2).
  contact_id TEXT REFERENCES contacts (id),
  file_name TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('pdf', 'image', 'docx', 'text', 'email')),
  media_type TEXT NOT NULL CHECK (media_type <> ''),
  -- The date on it, or the day it came when it bears none.
  dated_on TEXT NOT NULL,
  came_from TEXT NOT NULL,
  bytes INTEGER NOT NULL CHECK (bytes BETWEEN 1 AND ${mostBytesOfADocument}),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- An image is one; what is words has none.
  pages INTEGER NOT NULL CHECK (pages BETWEEN 0 AND ${mostPages}),
  -- The words of a Word document, a text or a message, one line after another; empty for what is looked at.
  text TEXT NOT NULL,
  added_by TEXT NOT NULL REFERENCES accounts (id),
  added_at TEXT NOT NULL,
  removed_by TEXT REFERENCES accounts (id),
  removed_at TEXT,
  removed_why TEXT CHECK (removed_why <> ''),
  -- One hour more, because the office clock is an hour ahead of UTC in summer.
  CHECK (dated_on = date(dated_on) AND dated_on <= date(added_at, '+1 hours')),
  CHECK ((kind IN ('pdf', 'image')) = (pages > 0)),
  CHECK (kind <> 'image' OR pages = 1),
  CHECK (pages = 0 OR text = ''),
  CHECK ((removed_at IS NULL) = (removed_by IS NULL) AND (removed_at IS NULL) = (removed_why IS NULL)),
  CHECK (added_at <= removed_at),
  -- Its names may be the very thing that does not belong on this case.
  CHECK ((removed_at IS NULL) = (file_name <> '') AND (removed_at IS NULL) = (title <> '')),
  CHECK (removed_at IS NULL OR text = '' AND came_from = '')
) STRICT;
CREATE INDEX documents_by_case ON documents (case_id, dated_on);
CREATE INDEX documents_by_note ON documents (contact_id) WHERE contact_id IS NOT NULL;

CREATE TRIGGER pieces_follow_one_another BEFORE INSERT ON document_chunks
WHEN NEW.at IS NOT coalesce((SELECT at + length(bytes) FROM document_chunks WHERE document_id = NEW.document_id ORDER BY at DESC LIMIT 1), 0)
BEGIN SELECT raise(ABORT, 'P4 piece-out-of-order'); END;
CREATE TRIGGER pieces_belong_to_an_upload BEFORE INSERT ON document_chunks
WHEN NEW.at + length(NEW.bytes) > coalesce((SELECT bytes FROM uploads WHERE document_id = NEW.document_id), 0)
BEGIN SELECT raise(ABORT, 'P4 piece-out-of-order'); END;
CREATE TRIGGER pieces_are_never_edited BEFORE UPDATE ON document_chunks
BEGIN SELECT raise(ABORT, 'P4: a document stays as it came'); END;
CREATE TRIGGER pieces_stay_with_their_document BEFORE DELETE ON document_chunks
WHEN EXISTS (SELECT 1 FROM documents WHERE id = OLD.document_id AND removed_at IS NULL)
BEGIN SELECT raise(ABORT, 'P4: a document is taken off, never deleted'); END;

CREATE TRIGGER uploads_of_what_is_new BEFORE INSERT ON uploads
WHEN EXISTS (SELECT 1 FROM documents WHERE id = NEW.document_id) OR EXISTS (SELECT 1 FROM uploads WHERE document_id = NEW.document_id)
BEGIN SELECT raise(ABORT, 'P4: a document stays as it came'); END;
${stays('uploads', ['document_id', 'case_id', 'account_id', 'bytes', 'begun_at'], 'P4: an upload stays the one that was begun')}
CREATE TRIGGER uploads_leave_nothing AFTER DELETE ON uploads
WHEN NOT EXISTS (SELECT 1 FROM documents WHERE id = OLD.document_id)
BEGIN DELETE FROM document_chunks WHERE document_id = OLD.document_id; END;

-- What was looked at is what is kept: all its bytes, and everything the reader said of it.
CREATE TRIGGER documents_come_whole BEFORE INSERT ON documents
WHEN NEW.removed_at IS NOT NULL OR NOT EXISTS (
  SELECT 1 FROM uploads u WHERE u.document_id = NEW.id AND u.case_id = NEW.case_id AND u.account_id = NEW.added_by
    AND u.bytes = NEW.bytes AND u.kind = NEW.kind AND u.media_type = NEW.media_type AND u.sha256 = NEW.sha256
    AND u.pages = NEW.pages AND u.text = NEW.text)
  OR NEW.bytes IS NOT (SELECT at + length(bytes) FROM document_chunks WHERE document_id = NEW.id ORDER BY at DESC LIMIT 1)
BEGIN SELECT raise(ABORT, 'P4 document-not-whole'); END;
CREATE TRIGGER document_with_a_note_of_its_case BEFORE INSERT ON documents
WHEN NEW.contact_id IS NOT NULL AND (SELECT case_id FROM contacts WHERE id = NEW.contact_id) IS NOT NEW.case_id
BEGIN SELECT raise(ABORT, 'P4 note-of-another-case'); END;

CREATE TRIGGER documents_are_taken_off_once BEFORE UPDATE ON documents WHEN OLD.removed_at IS NOT NULL
BEGIN SELECT raise(ABORT, 'P4 document-taken-off'); END;
-- Nothing is said of a document afterwards but that it was taken off.
CREATE TRIGGER documents_are_never_edited BEFORE UPDATE ON documents WHEN NEW.removed_at IS NULL
BEGIN SELECT raise(ABORT, 'P4: a document stays as it came; take it off'); END;
CREATE TRIGGER documents_taken_off_by_a_leader BEFORE UPDATE ON documents
WHEN NOT EXISTS (SELECT 1 FROM accounts a WHERE a.id = NEW.removed_by AND a.role IN ('coordinator', 'head') AND a.ended_at IS NULL)
BEGIN SELECT raise(ABORT, 'P4 role-may-not'); END;
${stays(
  'documents',
  [
    'n',
    'id',
    'case_id',
    'contact_id',
    'kind',
    'media_type',
    'dated_on',
    'bytes',
    'sha256',
    'pages',
    'added_by',
    'added_at',
  ],
  'P4: a document stays as it came; take it off',
)}
${neverRemoved('documents', ['n', 'id'], 'P4: a document is taken off, never deleted')}
${notInTheArchive('uploads', 'NEW.case_id')}
${notInTheArchive('documents', 'NEW.case_id')}

CREATE VIRTUAL TABLE documents_fts USING fts5 (
  title, text, content = 'documents', content_rowid = 'n', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);
-- What is taken out of the index is gone from it, and not only marked as gone.
INSERT INTO documents_fts (documents_fts, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER documents_indexed AFTER INSERT ON documents BEGIN
  INSERT INTO documents_fts (rowid, title, text) VALUES (NEW.n, NEW.title, NEW.text);
  DELETE FROM uploads WHERE document_id = NEW.id;
END;
CREATE TRIGGER documents_erased AFTER UPDATE ON documents BEGIN
  INSERT INTO documents_fts (documents_fts, rowid, title, text) VALUES ('delete', OLD.n, OLD.title, OLD.text);
  DELETE FROM document_chunks WHERE document_id = OLD.id;
END;
-- P11: what is archived leaves the everyday index.
CREATE TRIGGER documents_leave_the_index AFTER UPDATE ON cases WHEN OLD.archived_at IS NULL AND NEW.archived_at IS NOT NULL
BEGIN
  DELETE FROM uploads WHERE case_id = NEW.id;
  INSERT INTO documents_fts (documents_fts, rowid, title, text)
    SELECT 'delete', n, title, text FROM documents WHERE case_id = NEW.id AND removed_at IS NULL;
END;
`,
}
