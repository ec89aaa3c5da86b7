import type { Database } from '@signalapp/sqlcipher'
import { audited } from '../audited.ts'
import { all, run } from '../sql.ts'
import type { Entry, ReadableDB, WritableDB } from '../types.ts'

/**
 * P3: an address, telephone number and email that somebody else gave us are read empty until this person agreed; `masked`
 * names those on file, separated by spaces, and is null when nothing is hidden.
 */
export type ShownPerson = Person & { masked: string | null }

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

export function listPeople(db: ReadableDB, caseId: string): ShownPerson[] {
  return all<ShownPerson>(db, `${select} WHERE case_id = :caseId ORDER BY n`, { caseId })
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

/** The part a person plays in a case never changes. What is hidden from whoever fills in the form (P3) stays unless they give another. */
export function changePerson(w: WritableDB, caseId: string, person: Person): void {
  run(
    w,
    `UPDATE people SET given_name = :givenName, family_name = :familyName, known_as = :knownAs, date_of_birth = :dateOfBirth,
       relationship = :relationship, parental_responsibility = :parentalResponsibility, evidence_seen = :evidenceSeen, address = ${kept('address')},
       phone = ${kept('phone')}, email = ${kept('email')}, contact_by = :contactBy, language = :language, interpreter = :interpreter, format = :format
     WHERE id = :personId AND case_id = :caseId AND part = :part`,
    { ...person, caseId },
  )
}

function kept(detail: 'address' | 'phone' | 'email'): string {
  return `iif(:${detail} = '' AND id IN (SELECT person_id FROM not_agreed), ${detail}, :${detail})`
}

const select = `SELECT id AS personId, part, given_name AS givenName, family_name AS familyName, known_as AS knownAs,
  date_of_birth AS dateOfBirth, relationship, parental_responsibility AS parentalResponsibility, evidence_seen AS evidenceSeen,
  iif(hidden, '', address) AS address, iif(hidden, '', phone) AS phone, iif(hidden, '', email) AS email,
  contact_by AS contactBy, language, interpreter, format,
  iif(hidden, trim(iif(address = '', '', 'address ') || iif(phone = '', '', 'phone ') || iif(email = '', '', 'email')), NULL) AS masked
FROM (SELECT *, EXISTS (SELECT 1 FROM not_agreed WHERE person_id = people.id) AS hidden FROM people)`
