import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

/** A child or a parent or carer; a child leaves the parent's fields at their defaults. `contactBy` is a JSON array. */
export type Person = {
  personId: string
  part: 'child' | 'parent'
  givenName: string
  familyName: string
  knownAs: string
  dateOfBirth: string | null
  relationship: string
  parentalResponsibility: string
  evidenceSeen: string
  address: string
  phone: string
  email: string
  contactBy: string
  language: string
  interpreter: number
  format: string
}

export function listPeople(db: ReadableDB, caseId: string): Person[] {
  return all<Person>(db, `${select} WHERE case_id = :caseId ORDER BY n`, { caseId })
}

export function saveParent(db: Database, entry: Entry, caseId: string, person: Person, isNew: boolean): void {
  audited(db, entry, (w) => (isNew ? addPerson(w, caseId, person) : changePerson(w, caseId, person)))
}

export function addPerson(w: WritableDB, caseId: string, person: Person): void {
  run(
    w,
    `INSERT INTO people (id, case_id, part, given_name, family_name, known_as, date_of_birth, relationship, parental_responsibility,
       evidence_seen, address, phone, email, contact_by, language, interpreter, format)
     VALUES (:personId, :caseId, :part, :givenName, :familyName, :knownAs, :dateOfBirth, :relationship, :parentalResponsibility,
       :evidenceSeen, :address, :phone, :email, :contactBy, :language, :interpreter, :format)`,
    { ...person, caseId },
  )
}

/** The part a person plays in a case never changes. */
export function changePerson(w: WritableDB, caseId: string, person: Person): void {
  run(
    w,
    `UPDATE people SET given_name = :givenName, family_name = :familyName, known_as = :knownAs, date_of_birth = :dateOfBirth,
       relationship = :relationship, parental_responsibility = :parentalResponsibility, evidence_seen = :evidenceSeen, address = :address,
       phone = :phone, email = :email, contact_by = :contactBy, language = :language, interpreter = :interpreter, format = :format
     WHERE id = :personId AND case_id = :caseId AND part = :part`,
    { ...person, caseId },
  )
}

const select = `SELECT id AS personId, part, given_name AS givenName, family_name AS familyName, known_as AS knownAs,
  date_of_birth AS dateOfBirth, relationship, parental_responsibility AS parentalResponsibility, evidence_seen AS evidenceSeen,
  address, phone, email, contact_by AS contactBy, language, interpreter, format FROM people`
