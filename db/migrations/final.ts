/**
 * Triggers that make a table's rows final: never edited, deleted or replaced. Replacing needs its own, because
 * INSERT OR REPLACE removes the old row without asking a DELETE trigger.
 * Migrations already released contain its output, so it is never changed; a new kind of guard is a new function.
 * @param same the columns in which two rows would be the same record.
 */
export function final(table: string, same: readonly string[], rule: string): string {
  return `${neverEdited(table, rule)}\n${neverRemoved(table, same, rule)}`
}

export function neverEdited(table: string, rule: string): string {
  return `CREATE TRIGGER ${table}_are_never_edited BEFORE UPDATE ON ${table} BEGIN SELECT raise(ABORT, '${rule}'); END;`
}

export function neverRemoved(table: string, same: readonly string[], rule: string): string {
  const twice = same.map((column) => `${column} = NEW.${column}`).join(' OR ')
  return `CREATE TRIGGER ${table}_are_never_deleted BEFORE DELETE ON ${table} BEGIN SELECT raise(ABORT, '${rule}'); END;
CREATE TRIGGER ${table}_are_never_replaced BEFORE INSERT ON ${table} WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${twice})
BEGIN SELECT raise(ABORT, '${rule}'); END;`
}

/** These columns keep what they were first given; the rest of the row may change. */
export function stays(table: string, columns: readonly string[], rule: string): string {
  const changed = columns.map((column) => `NEW.${column} IS NOT OLD.${column}`).join(' OR ')
  return `CREATE TRIGGER ${table}_stay_what_they_are BEFORE UPDATE ON ${table} WHEN ${changed}
BEGIN SELECT raise(ABORT, '${rule}'); END;`
}

/** P11: nothing is added to an archived case or changed on it. @param caseOf the case of the row NEW, as SQL. */
export function notInTheArchive(table: string, caseOf: string): string {
  const archived = `(SELECT archived_at FROM cases WHERE id = ${caseOf}) IS NOT NULL`
  return `CREATE TRIGGER ${table}_are_not_added_to_the_archive BEFORE INSERT ON ${table} WHEN ${archived}
BEGIN SELECT raise(ABORT, 'P11 archived'); END;
CREATE TRIGGER ${table}_in_the_archive_are_only_read BEFORE UPDATE ON ${table} WHEN ${archived}
BEGIN SELECT raise(ABORT, 'P11 archived'); END;`
}
