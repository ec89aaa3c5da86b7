import { scope, sharingPurpose } from '../../preload/contract/codes.ts'
import { limits } from '../../preload/contract/documents.ts'
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
  'visit-already-open': 'A maintenance visit is open already (clause P6). End it before another is opened.',
  'visit-not-closed':
    'The last maintenance visit has ended but has not been closed (clause P6). Close it first: its report is not complete yet.',
  'visit-too-long': 'A maintenance visit is for a working day at most: 8 hours (clause P6).',
  'undertaking-not-accepted':
    'The undertaking has not been accepted by the person named (clause P6). They read it and type their own name.',
  'not-the-contractor': 'A visit is opened for a maintenance account that is in use (clause P6).',
  'upkeep-busy': 'A backup or a check is running already. Wait for it to end, or stop it.',
  'backup-in-vault':
    'That is the folder of the database itself: what damages one would take the other. Choose another, best on another disk.',
  'backup-not-there':
    'There is no backup in that folder. Choose the folder that holds casebook.db and vault.json themselves.',
  'backup-disk-full':
    'The disk with that folder is full. Nothing was left there. Free some space or choose another folder.',
  'backup-cannot-write':
    'Casebook could not write to that folder. Check that the disk or the network is there and that you may write to it. Nothing was left there.',
  'backup-failed':
    'The copy was not whole, so it does not count and was removed. Try again; if it fails again, check the database.',
  'backup-of-another': 'That backup belongs to another database than this one.',
  'backup-unreadable': 'That backup is damaged and cannot be opened. Do not rely on it: make a new one.',
  'backup-contradicts':
    'That backup was made of this database, and its checkpoint says another thing of the audit log: an older copy was put in place here since, or entries were changed. Change nothing more, keep both, and tell the head of service.',
  'holidays-unreadable': 'Casebook could not read that file. Check that the stick is in, and try again.',
  'holidays-too-large':
    'That file is larger than 1 MB, so it is not the government’s bank-holidays.json. Choose another.',
  'holidays-not-that-file':
    'That is not the government’s file of bank holidays, or it is damaged. Fetch bank-holidays.json from gov.uk/bank-holidays again.',
  'holidays-division-missing':
    'That file has no bank holidays for {division}, so it is not whole. Fetch bank-holidays.json from gov.uk/bank-holidays again.',
  'holidays-not-a-date':
    'That file gives “{date}” as the day of a bank holiday, which is no date. Fetch bank-holidays.json from gov.uk/bank-holidays again.',
  'holidays-end-earlier': 'That file ends on {until}, earlier than what we have: {ours}. Nothing was changed.',
  'holidays-days-missing':
    'That file leaves out days that are bank holidays as far as we know: {days}. A holiday is hardly ever taken away, so nothing was changed. Compare the file with gov.uk/bank-holidays.',
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
  'permission-invalidated': 'The permission to share turned out never to be valid ({scope}{body}). Clause P7.',
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
  'no-permission-to-pass-on':
    'Nobody has agreed that we pass anything on from our file ({purpose}{body}). Clause P8: record a permission that names who gets it and what for. If a child may be at risk, record the concern and pass it on under that.',
  'pass-on-not-yet': 'The permission to pass this on was given later than this ({purpose}{body}). Clause P8.',
  'pass-on-lapsed': 'The permission to pass this on had lapsed ({purpose}{body}). Clause P8: ask for a new one.',
  'pass-on-withdrawn': 'The permission to pass this on was withdrawn ({purpose}{body}). Clause P8: ask for a new one.',
  'pass-on-never-valid':
    'The permission to pass this on turned out never to be valid ({purpose}{body}). Clause P8: ask for a new one.',
  'pass-on-no-longer-theirs':
    'Who gave the permission to pass this on no longer decides ({purpose}{body}). Clause P8: ask who decides now.',
  'pass-on-superseded':
    'The permission that replaced the old one leaves this out ({purpose}{body}). Clause P8: ask for one that names it.',
  'pass-on-to-another-body':
    'There is a permission to pass something on, but not to this one ({purpose}{body}). Clause P8: record one that names it.',
  'pass-on-for-another-purpose':
    'There is a permission to pass something on, but not for this ({purpose}{body}). Clause P8: record one that names it.',
  'note-of-another-case': 'One of those notes belongs to another case (clause P2).',
  'disclosure-stays': 'What was passed on stays as it was recorded (clause P8).',
  'document-not-taken':
    'Casebook takes PDF, pictures (JPEG, PNG, WebP), Word documents (.docx), text, and messages (.eml, .msg). {seems}',
  'document-encrypted':
    'This file is locked with a password, so nobody could read it here. Open it with its password, save it without one (or print it to PDF), and attach that.',
  'document-damaged':
    'This file is damaged or was cut off on its way, so it cannot be shown. Ask for it again, or open it where it came from and save it as PDF.',
  'document-too-many-pages': `A PDF may have ${String(limits.pages)} pages at most. Split it, and attach its parts one by one.`,
  'document-picture-too-large': `A picture may have ${String(limits.megapixels)} megapixels at most. Save it smaller, or scan it again at 300 dots an inch.`,
  'document-too-long': `A text may have ${limits.characters.toLocaleString('en-GB')} letters at most. Save it as PDF, or attach its parts.`,
  'document-unpacks-too-large':
    'This file claims to hold far more than a letter could, as files do that are made to stop a computer. Open it where it came from and save it as PDF.',
  'document-takes-too-long': 'Looking at this file took too long. Open it where it came from and save it as PDF.',
  'document-not-whole': 'The file did not arrive whole. Choose it again.',
  'document-taken-off': 'This document was taken off the case. What it held is erased.',
  'piece-out-of-order': 'The file did not arrive whole. Choose it again.',
  'concern-of-another-case': 'That concern is about another child (clause P12).',
  'concern-stays': 'A concern is never changed or deleted (clause P12). Add to it instead.',
  'already-seen': 'The head of service has already seen this concern.',
  'not-theirs-to-give': 'This person cannot give permission to share (clause P2).',
  'already-ended': 'This has already ended.',
  'in-the-future': 'That lies in the future.',
  'already-answered': 'This question has already been answered.',
  'already-reviewed': 'This incident has already been reviewed.',
  'referral-not-agreed':
    'Somebody else referred this family, and it is not recorded that this parent agreed to us contacting them. Our policy, clause P3: have them asked by whoever referred them, or wait until they come to us; then record that.',
  'not-referred': 'Nobody else referred this family, so nothing needs to be agreed (clause P3).',
  'already-agreed': 'It is already recorded that they agreed.',
  'not-the-coordinator': 'Only the coordinator releases case notes to parents (clause P10).',
  'requester-not-on-case': 'The request must come from somebody on this case.',
  'not-theirs-to-ask':
    'A parent asks for a child’s notes until the child decides for themself, or comes to us without a parent knowing (clause P10). Record who asks for them.',
  'no-address-on-file':
    'There is no address on file for {requester}, and a pack goes nowhere else (clause P10). Add the address first.',
  'letter-place-unknown': '{place} is no place of a letter. Those there are: {places}',
  'letter-unprintable':
    'Our typefaces cannot print {characters}. A family must be able to read every letter of it: leave these out, or do without this letter',
  'no-email-on-file':
    'There is no email address on file for {requester}, and a pack goes to no other (clause P10). Add it first, or send the pack by post.',
  'address-changed':
    'The address on file for {requester} is no longer the one this pack was released to, so it is not posted there (clause P10). Hand it over in person, or email a locked copy to the email address on file. For a pack to the new address, record a new request.',
  'nothing-enclosed': 'Nothing is enclosed yet. Choose at least one item.',
  'items-undecided': '{count} items are not decided yet. Enclose or withhold each one.',
  'another-letter':
    'A letter comes to one case on one day: give the day on which the other request in it was received.',
  'not-proven':
    'Something that was redacted can still be read in the finished pack. The preview says what and where: redact it there too.',
  'document-unreadable':
    'A document of this pack cannot be read, so its pages cannot be drawn. Withhold it, or add a sound copy to the case.',
  'preview-out-of-date': 'Something changed since this preview was made. Look at a fresh one, then release it.',
  'third-party-missing': 'Say whose rights this protects: each third party gets a sheet of their own.',
  'third-party-named': 'There is a sheet for this name already. Open that one.',
  'test-missing': 'This reason needs its test in words: who might be harmed and how, and whose opinion that is.',
  'sheets-missing':
    'Something is kept back for somebody’s sake whose rights nobody has weighed, or decided to keep back. Fill in their sheet first.',
  'words-left':
    'Words that are redacted in one place can be read in another. Redact them there too, or say why they may stay.',
  'not-approved':
    'A second person has not approved this pack yet (clause P10). Ask somebody who chose and redacted nothing in it.',
  'approval-out-of-date':
    'Something changed since a second person approved this pack. Ask them to look again, then release it.',
  'approver-is-same-person':
    'Whoever asks, chooses or redacts cannot approve the pack as well (clause P10). Leave it to somebody else.',
  'review-not-asked': 'Nobody is asked to look at this pack any more. Go back to the requests.',
  'review-already-asked': 'A second person has been asked to look at this pack, and nothing has changed since.',
  'already-released': 'This pack has already been released.',
  'released-is-final': 'A released pack is final and cannot be changed.',
  'redaction-outside-text': 'That passage is not in the note.',
  'clock-does-not-do-that':
    'That has already happened, or cannot happen to this kind of request. Read the clock again.',
  'clock-goes-forward': 'That lies before the request came, or before what happened last. Check the day.',
  'complaint-closed': 'This complaint has been answered. If they complain again, record that as a new one.',
  'complaint-out-of-order':
    'A complaint is acknowledged first and answered then, and neither before it came. Check the day.',
  'extension-too-late':
    'They have to be told within the first month (UK GDPR Article 12(3)), which is over. Answer as soon as you can.',
  cancelled: 'Cancelled.',
  'paper-is-out': 'This paper file is out. Book it back in first (clause P5).',
  'paper-is-in': 'This paper file is in its cabinet.',
  'paper-shredded': 'This paper file has been shredded (clause P11).',
  'not-on-the-staff': 'Only the service’s own staff may have a paper file (clause P5).',
  'witness-is-shredder': 'The witness must be another person than who shredded it (clause P11).',
  'not-due': 'This file is not due yet: a closed file is kept for its time first (clause P11).',
  'on-hold': 'Something keeps this file: a hold, an open request, or its paper file being out (clause P11).',
  'already-lifted': 'This hold has already been lifted.',
  'not-archived': 'This case is not archived. It is under Cases.',
  'rule-in-the-past': 'A change of the schedule takes effect today or later.',
  'shorter-than-the-policy': 'Our policy keeps a closed file for one year: no less (clause P11).',
  'already-absent':
    'The head of service is already recorded as absent on some of these days. End that absence first, or choose other days.',
  'legal-not-decided':
    'This request has not been decided yet. First the head of service, or their line manager while they are absent, considers it (clause P9).',
  'legal-waits-for-officer':
    'The officer was asked for more. Record what they tell us; then the head of service considers the request again (clause P9).',
  'legal-no-answer':
    'The parents have not answered this request. Ask them and record their answer: a permission to share is not an answer to it (clause P9).',
  'legal-not-released': 'That pack is not released yet. Preview and release it, then send it (clause P9).',
  'legal-packs-released':
    'A pack of this request is released, so what it holds is final. Send what is left to be sent (clause P9).',
  'legal-refused': 'This request was refused, so nothing is sent but the letter to the officer (clause P9).',
  'legal-not-permitted':
    'The parents said no to this request, so nothing is sent but the letter to the officer. The officer may ask anew (clause P9).',
  'legal-closed': 'This request is closed. If the officer asks again, record a new request.',
  'legal-answered-too-early':
    'That was before it was decided what they are asked for. Ask them about what is to be sent, and record that answer (clause P9).',
  'legal-permission-lapsed':
    'Whoever said yes can no longer say it: the young person decides for themself now, or they have no parental responsibility. Ask somebody who can, and record their answer (clause P9).',
  'legal-only-officer-and-parents':
    'This pack goes to the officer who asked, and its copy to a parent with parental responsibility at the address on file. Nowhere else (clause P9).',
  'legal-copies-differ':
    'The parents get a copy of what goes to the officer, and these two are not the same (clause P9). Make the preview again.',
  'legal-already-sent': 'That is already recorded as sent.',
  'legal-not-sent':
    'A legal request is complete only when both the officer’s pack and the parents’ copy are recorded as sent (clause P9).',
}

/** What a file seems to be that is not taken, and the way forward. */
const seemsWords: Readonly<Record<string, string>> = {
  'web-page': 'This is a web page: open it and print it to PDF.',
  program: 'This is a program, and Casebook neither keeps nor runs one.',
  tiff: 'This is a TIFF picture: open it and save it as PDF or JPEG.',
  gif: 'This is a GIF: save it as PNG.',
  heic: 'This is a picture as some telephones take them (HEIC): save or send it as JPEG.',
  bmp: 'This is a BMP picture: save it as PNG or JPEG.',
  rtf: 'This is rich text: open it and save it as a Word document (.docx) or PDF.',
  zip: 'This is a packed folder, or a document of another program: unpack it, or save it as PDF.',
  macros: 'This Word document carries macros or is a template: save it as a plain Word document (.docx) or PDF.',
  'old-office': 'This was written by an older Word, Excel or PowerPoint: save it as .docx or PDF.',
  unknown: 'This is none of them: open it where it came from and save it as PDF.',
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
  'not-accepted': () => 'The named person ticks this box themself when they have read the undertaking',
  'not-their-name': () => 'Type the name as it stands on the account chosen',
  'not-explained': () => 'Say that you explained it: a permission that was not explained is not one',
  'not-signed': () => 'Ask them to sign, or choose another way of giving permission',
  'nothing-passed-on': () => 'Choose the notes that were passed on, or say what else was',
  'not-a-picture': (label) => `${label} must be a PNG or JPEG picture or a PDF`,
  'empty-file': () => 'This file is empty: choose another',
  'file-too-large': () =>
    `This file is larger than ${String(limits.bytes / 1024 / 1024)} MB: split it, or save it smaller`,
  'needs-primary': () => 'Choose the primary need first: a second need stands beside one',
  'same-as-primary': () => 'The second need must be another than the primary one',
  'only-sen-support': (label) =>
    `${label} can be NSA only with SEN support (K): choose the need, or change the provision`,
  'no-parent': () => 'Add at least one parent or carer',
  'in-the-future': (label) => `${label} cannot be in the future`,
  'in-the-past': (label) => `${label} cannot be before today`,
  'already-past': (label) => `${label} must be after today`,
  'before-today': (label) => `${label} must be today or later`,
  'before-the-archive': () => 'Final disposal must come later than the archive',
  'too-many': (label) => `${label}: too many at once`,
  'before-the-old-one': (label) => `${label} cannot be before the permission that this one takes the place of`,
  'before-asked': (label) => `${label} cannot be before they were asked`,
  'before-given': (label) => `${label} cannot be before the permission was given`,
  'before-from': (label) => `${label} cannot be before the first`,
  'before-received': (label) => `${label} cannot be before the day the request was received`,
  'agreed-to-it': () => 'They agreed to it, so it is not kept back for their sake',
  'before-released': (label) => `${label} cannot be before the day the pack was released`,
  'too-short': (label) => `${label} must have at least 12 characters; three random words do well`,
  'too-common': (label) => `${label} is one that many people use; choose another`,
  'not-on-every-keyboard': (label) =>
    `${label} may hold only plain letters, digits and signs: they must be able to type it`,
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
  if (name === 'purpose' && typeof value === 'string' && Object.hasOwn(sharingPurpose.codes, value))
    return lower(sharingPurpose.codes[value as keyof typeof sharingPurpose.codes])
  if (name === 'seems') return seemsWords[String(value)] ?? ''
  if (name === 'body') return value === undefined || value === '' ? '' : `, ${value}`
  return String(value ?? '')
}

function lower(label: string): string {
  return label.charAt(0).toLowerCase() + label.slice(1)
}
