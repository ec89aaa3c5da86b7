import { scope } from '../../preload/contract/codes.ts'
import type { Refusal } from '../../preload/contract/common.ts'
import type { Reason } from '../../preload/contract/reasons.ts'

/** What the trusted process said no to, in words: what it is, which clause asks for it, what to do now. Complete by type. */
const words: Readonly<Record<Reason, string>> = {
  internal: 'Something went wrong in Casebook. Nothing was saved; what you typed is still here. Try again.',
  'wrong-sender': 'That came from somewhere Casebook does not trust.',
  malformed: 'Something in the form is not as it should be. Check the answers below.',
  'not-signed-in': 'Nobody is signed in. Sign in and try again.',
  'role-may-not': 'Your role may not do this.',
  'case-not-yours': 'This case is not assigned to you (clause P4). Ask the coordinator.',
  'head-is-absent': 'The head of service is recorded as absent, so their line manager decides (clause P9).',
  'head-is-here': 'The head of service is here and decides (clause P9).',
  'no-visit-open': 'No maintenance visit is open (clause P6). The coordinator or the head of service opens one.',
  'not-found': 'That is not there any more.',
  'already-set-up': 'A service is already set up on this PC.',
  'not-set-up': 'No service is set up on this PC yet.',
  'wrong-name-or-password': 'That name and password do not go together. Check both and try again.',
  'wrong-password': 'That is not your current password.',
  wait: 'Too many wrong tries. Wait {seconds} seconds and try again.',
  'slot-damaged':
    'The part of the key file that belongs to your account is damaged. Your password may be right. Use the recovery key, or ask the head of service.',
  'vault-damaged':
    'The key file (vault.json) is damaged and its copy too. Do not delete anything: restore the folder from a backup.',
  'vault-newer': 'These files were written by a newer Casebook. Install that version; nothing was changed.',
  'database-missing':
    'The file casebook.db is missing from its folder. Nothing was made in its place. Put it back, or restore the folder from a backup.',
  'database-damaged':
    'The file casebook.db is damaged or is not a Casebook database. It was not changed. Restore it from a backup.',
  'database-newer': 'The database was written by a newer Casebook. Install that version; nothing was changed.',
  'database-rolled-back':
    'This database is older than when it was last closed: entries of the audit log are missing. Tell the head of service before you go on.',
  'disk-full': 'The disk is full. Nothing was saved; what you typed is still here. Free some space and try again.',
  'cannot-write': 'Casebook could not write to that folder. Check that it is there and that you may write to it.',
  'location-unsuitable':
    'The database cannot live in that folder. Choose a folder on this PC that no sync service copies.',
  'location-taken': 'There is already a Casebook folder there.',
  'recovery-key-wrong': 'Those twelve words are not this service’s recovery key. Check them against the printed sheet.',
  'recovery-words-wrong': 'Those are not the words on the sheet. Look at the numbers beside them and try again.',
  'recovery-word-unknown': 'Word {position}, “{word}”, is not in the word list. Check its spelling.',
  'password-weak': 'Choose a stronger password.',
  'must-change-password': 'Choose your own password first.',
  'name-taken': 'Somebody already signs in with that name.',
  'last-account': 'This is the last account that can open the database. Add another first.',
  'role-not-yours-to-give': 'Only the head of service can do this for that role.',
  'no-parent': 'Add at least one parent or carer.',
  archived: 'This case is archived and can only be read.',
  'no-permission':
    'No permission to share covers this ({scope}{body}). Our policy, clause P7: get the parent’s permission first.',
  'permission-not-yet': 'The permission to share was given later than this ({scope}{body}). Clause P7.',
  'permission-lapsed': 'The permission to share had lapsed ({scope}{body}). Clause P7: ask the parent to renew it.',
  'permission-withdrawn': 'The permission to share was withdrawn ({scope}{body}). Clause P7.',
  'permission-superseded': 'A newer permission to share does not cover this ({scope}{body}). Clause P7.',
  'permission-for-another-body': 'There is a permission to share, but not for this one ({scope}{body}). Clause P7.',
  'permission-passed-to-young-person':
    'The young person decides for themself since then, so the parent’s permission ended ({scope}{body}). Clause P2: ask the young person.',
  'permission-giver-restricted':
    'A court order restricts who gave this permission, so it covers nothing ({scope}{body}). Clause P2: ask somebody else who can say yes.',
  'permission-of-former-representative':
    'Who gave this permission no longer represents the young person ({scope}{body}). Clause P2: ask who decides now.',
  'restricted-by-order': 'A court order restricts this person from deciding (clause P2). Its record is under People.',
  'capacity-not-yet':
    'Capacity is a question only from the day the child decides for themself (clause P2). Until then the parents decide.',
  'newer-decision':
    'There is a later decision about capacity already. It stands; record a newer one if it has changed.',
  'child-alone': 'The child comes without a parent knowing, so no parent is contacted or asked (clause P2).',
  'parent-knows':
    'A parent has been in contact with us or has given a permission, so the child does not come alone. Keep single notes from them instead, on the timeline.',
  walled:
    'This note is kept from who asks and cannot be enclosed (clause P2). Withhold it with a reason, or lift the wall first.',
  'wall-as-it-was': 'That is so already. Look at the note again.',
  'told-it-themself': 'They told us this themselves, or were there: it cannot be kept from them.',
  'already-sent-to-them': 'They have this note already: it was in a pack that was released to them.',
  'not-theirs-to-give': 'This person cannot give permission to share (clause P2).',
  'already-ended': 'This has already ended.',
  'in-the-future': 'That lies in the future.',
  'not-the-coordinator': 'Only the coordinator releases case notes to parents (clause P10).',
  'requester-not-a-parent': 'The request must come from somebody on this case.',
  'no-address-on-file':
    'There is no address on file for {requester}, and a pack goes nowhere else (clause P10). Add the address first.',
  'nothing-enclosed': 'Nothing is enclosed yet. Choose at least one item.',
  'items-undecided': '{count} items are not decided yet. Enclose or withhold each one.',
  'preview-out-of-date': 'Something changed since this preview was made. Look at a fresh one, then release it.',
  'already-released': 'This pack has already been released.',
  'released-is-final': 'A released pack is final and cannot be changed.',
  'redaction-outside-text': 'That passage is not in the note.',
  cancelled: 'Cancelled.',
}

/** One field's trouble, after the field's own name: "The child’s date of birth: this is not a real date". Codes are the contract's. */
const fieldWords: Readonly<Record<string, (label: string) => string>> = {
  missing: (label) => `Enter ${lower(label)}`,
  'too-long': (label) => `${label} is too long`,
  'not-chosen': (label) => `Choose ${lower(label)}`,
  'not-a-date': (label) => `${label} must be a real date, like 24 11 2026`,
  'not-a-time': (label) => `${label} must be a real date and time`,
  'not-a-number': (label) => `${label} must be a whole number`,
  'too-small': (label) => `${label} is too small`,
  'too-big': (label) => `${label} is too big`,
  'not-an-email': (label) => `${label} must be an email address, like name@example.org`,
  'not-explained': () => 'Say that you explained it: a permission that was not explained is not one',
  'not-signed': () => 'Ask them to sign, or choose another way of giving permission',
  'not-a-picture': (label) => `${label} must be a PNG or JPEG picture or a PDF`,
  'needs-primary': () => 'Choose the primary need first: a second need stands beside one',
  'same-as-primary': () => 'The second need must be another than the primary one',
  'only-sen-support': (label) =>
    `${label} can be NSA only with SEN support (K): choose the need, or change the provision`,
  'no-parent': () => 'Add at least one parent or carer',
  'in-the-future': (label) => `${label} cannot be in the future`,
  'already-past': (label) => `${label} must be after today`,
  'before-the-old-one': (label) => `${label} cannot be before the permission that this one takes the place of`,
  'before-given': (label) => `${label} cannot be before the permission was given`,
  'too-short': (label) => `${label} must have at least 12 characters; three random words do well`,
  'too-common': (label) => `${label} is one that many people use; choose another`,
  'too-weak': (label) => `${label} is too easy to guess; add another word`,
  'about-you': (label) => `${label} must not contain your name or the service’s`,
  'wrong-password': () => 'That is not your current password',
  'name-taken': () => 'Somebody already signs in with that name',
  'no-such-name': () => 'Nobody signs in with that name',
  'not-the-word': () => 'Those are not the words on the sheet: look at the numbers beside them',
  'not-absolute': () => 'Choose a whole path, starting at a disk of this PC',
  'network-path': () => 'That folder is on the network. Choose one on this PC’s own disk',
  'mapped-drive': () => 'That drive is a network share. Choose a folder on this PC’s own disk',
  'network-file-system': () => 'That folder lies on a network disk. Choose one on this PC’s own disk',
  'cloud-synced': () => 'A sync service copies that folder, which damages a database in use. Choose another',
  'young-person-decides': () => 'The young person decides for themself now: ask them',
  'not-yet-young-person': () => 'The child cannot give permission yet: ask a parent with parental responsibility',
  'no-parental-responsibility': () => 'This person has no parental responsibility and cannot give permission',
  'another-represents': () => 'Somebody else represents the young person: ask them',
  'lacks-capacity': () => 'The young person lacks capacity for this decision: ask who represents them',
  'restricted-by-order': () => 'A court order restricts this person from deciding',
  'child-alone': () => 'The child comes without a parent knowing: no parent is contacted or asked',
  'told-it-themself': () => 'They told us this themselves, or were there: choose somebody else',
  'newer-decision': () => 'There is a later decision already: this one must be newer',
  'before-it-began': (label) => `${label} cannot be before the day it was made`,
  'parental-responsibility-not-known': () =>
    'We do not know whether this person has parental responsibility: ask, and record it under People',
}

export function reasonMessage({ code, detail = {} }: Refusal): string {
  return words[code].replaceAll(/\{(\w+)\}/g, (_, name: string) => filled(name, detail))
}

/** Falls back to the reason's own words when the code is a reason rather than a field's. */
export function fieldMessage(code: string, label: string, refusal: Refusal): string {
  const word = fieldWords[code]
  if (word !== undefined) return word(label)
  return Object.hasOwn(words, code) ? reasonMessage({ ...refusal, code: code as Reason }) : `Check ${lower(label)}`
}

function filled(name: string, detail: NonNullable<Refusal['detail']>): string {
  const value = detail[name]
  if (name === 'scope' && typeof value === 'string' && Object.hasOwn(scope.codes, value))
    return lower(scope.codes[value as keyof typeof scope.codes])
  if (name === 'body') return value === undefined || value === '' ? '' : `, ${value}`
  return String(value ?? '')
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
