import type { Name } from '../../preload/contract/index.ts'
import type { ClauseCode } from '../../preload/contract/policy.ts'
import type { Reason } from '../../preload/contract/reasons.ts'
import type { Guarded } from './permissions.ts'

/** A part of the window that keeps the clause: its file under renderer/features/. */
type OnScreen = { readonly component: `${string}/${string}.tsx`; readonly does: string }
/** What the door refuses for the clause's sake: an operation, and the reason it answers with. */
type AtTheDoor = { readonly operation: Name; readonly code: Reason; readonly does: string }
/** What the database itself refuses: a trigger, an index or a table of the schema. */
type InTheSchema = { readonly object: string; readonly does: string }

/** A wall that holds nothing does not compile. */
type Wall<T> = readonly [T, ...T[]]

export type Clause = {
  readonly title: string
  /** What the policy says, in short. */
  readonly policy: string
  /** The same, said by a colleague. */
  readonly ours: string
  readonly screen: Wall<OnScreen>
  readonly door: Wall<AtTheDoor>
  readonly schema: Wall<InTheSchema>
}

/**
 * The Confidentiality Policy, clause by clause, and what keeps each: on screen, at the door and in the schema. Complete by type;
 * test/policy/clauses.test.ts finds every thing that is named here, and the tests and the flow of every clause.
 */
export const clauses: Readonly<Record<ClauseCode, Clause>> = {
  P1: {
    title: 'Parents refer themselves',
    policy: 'A self-referral service for parents, about all aspects of a child’s special educational needs.',
    ours: 'Parents, carers and young people come to us themselves. We write down who they are, who has parental responsibility and what help they ask for.',
    screen: [
      {
        component: 'cases/NewCasePage.tsx',
        does: 'Asks for the child, every parent or carer, and the help asked for.',
      },
    ],
    door: [
      {
        operation: 'createCase',
        code: 'no-parent',
        does: 'A case without a parent or carer is not opened.',
      },
    ],
    schema: [
      { object: 'cases_stay_what_they_are', does: 'Who referred the family, and when, stays as it was recorded.' },
      { object: 'one_child_a_case', does: 'A case is about one child.' },
    ],
  },
  P2: {
    title: 'Nothing leaves without permission',
    policy:
      'Information is not shared with anyone outside the service unless parents have permitted it or there are child protection issues.',
    ours: 'What a family tells us stays with us. Before anything goes out, somebody who may say yes has said yes, and we can show when and how.',
    screen: [
      { component: 'cases/YouMay.tsx', does: 'Says on every case what we may do today, until when, and why not.' },
      {
        component: 'consents/WhoStep.tsx',
        does: 'Offers only those who can say yes: parental responsibility, or the young person once they decide.',
      },
      {
        component: 'deciders/PersonOrders.tsx',
        does: 'Shows the court orders about a person, and whether they keep them from deciding.',
      },
    ],
    door: [
      {
        operation: 'recordConsent',
        code: 'not-theirs-to-give',
        does: 'A permission from somebody who cannot give it is not recorded.',
      },
      {
        operation: 'withdrawConsent',
        code: 'already-ended',
        does: 'A withdrawal works at once and is never taken back.',
      },
      { operation: 'recordContact', code: 'child-alone', does: 'No parent is contacted while the child comes alone.' },
      { operation: 'decideItem', code: 'walled', does: 'What is kept from who asks is not put into their pack.' },
    ],
    schema: [
      { object: 'consent_from_who_may_give_it', does: 'Refuses a permission from anybody who cannot give it.' },
      { object: 'consent_not_against_an_order', does: 'Refuses a permission from somebody a court order restricts.' },
      { object: 'walled_notes_are_in_no_pack', does: 'A note kept from somebody is in no pack for them.' },
      { object: 'walled_notes_are_in_no_legal_pack', does: 'Nor in a parent’s copy of what an officer gets.' },
      { object: 'consent_grants_come_with_their_consent', does: 'A permission once given is never widened.' },
      { object: 'consents_are_never_edited', does: 'A permission is superseded or withdrawn, never edited.' },
    ],
  },
  P3: {
    title: 'Families others have referred',
    policy:
      'Very occasionally staff may contact parents who have been referred by others and have given permission for their contact details to be passed on.',
    ours: 'When somebody else sends a family to us, we get in touch only once we know that the parent agreed to it.',
    screen: [
      {
        component: 'referrals/AgreementPage.tsx',
        does: 'Records that a parent agreed; until then their details stay hidden.',
      },
    ],
    door: [
      { operation: 'recordContact', code: 'referral-not-agreed', does: 'We contact nobody who has not agreed to it.' },
    ],
    schema: [
      { object: 'contact_out_needs_agreement', does: 'A contact with a parent who has not agreed is not written.' },
      { object: 'referral_of_others_is_recorded', does: 'A family somebody else referred has its referral on record.' },
    ],
  },
  P4: {
    title: 'Confidential, password protected, staff only',
    policy:
      'Information is confidential and held on a secure password protected database, only accessed by service staff.',
    ours: 'Everybody signs in under their own name, sees what their work needs and no more, and every look is on record.',
    screen: [
      { component: 'session/SignInForm.tsx', does: 'Shows nothing but a name and a password until somebody signs in.' },
      {
        component: 'documents/DocumentPage.tsx',
        does: 'Shows a document in this window: no other program opens it, and no copy is left on the PC.',
      },
      { component: 'audit/WhoLooked.tsx', does: 'Shows on every case who opened it, changed it or was refused.' },
    ],
    door: [
      { operation: 'openCase', code: 'not-signed-in', does: 'Nobody sees a case without signing in.' },
      {
        operation: 'openCase',
        code: 'case-not-yours',
        does: 'A volunteer sees the cases assigned to them, no others.',
      },
      {
        operation: 'removeDocument',
        code: 'role-may-not',
        does: 'Only the coordinator and the head take a document off a file, and say why.',
      },
      { operation: 'addAccount', code: 'role-may-not', does: 'Only the coordinator and the head give accounts.' },
    ],
    schema: [
      { object: 'audit_only_grows', does: 'Audit entries follow one another.' },
      { object: 'audit_are_never_edited', does: 'An audit entry is never edited.' },
      { object: 'audit_are_never_deleted', does: 'An audit entry is never removed.' },
      {
        object: 'documents_are_never_edited',
        does: 'A document stays as it came; taken off, it is erased and says so.',
      },
      { object: 'accounts_stay_what_they_are', does: 'An account keeps its role and whose it is.' },
    ],
  },
  P5: {
    title: 'Paper files under lock',
    policy: 'Any paper files are held in a locked filing cabinet, to which only Parent Partnership staff have access.',
    ours: 'We know where every paper file is, who has it out, and when it came back.',
    screen: [
      {
        component: 'paper/PaperFilesPage.tsx',
        does: 'Says where every file is: in its cabinet, out with whom, shredded.',
      },
    ],
    door: [{ operation: 'takePaperOut', code: 'paper-is-out', does: 'A file that is out is not handed out again.' }],
    schema: [
      { object: 'paper_out_once', does: 'A file is in one place: never out twice.' },
      { object: 'paper_out_to_staff_only', does: 'Paper goes to staff and to nobody else.' },
    ],
  },
  P6: {
    title: 'Whoever looks after the database',
    policy:
      'The contractor who maintains the database undertakes to protect any data and to use it for nothing but supporting the service.',
    ours: 'The contractor comes for a visit that we open, signs the undertaking, and never sees a family’s file.',
    screen: [
      {
        component: 'visits/OpenVisitPage.tsx',
        does: 'A visit is opened once the named person accepted the undertaking.',
      },
      { component: 'visits/VisitShell.tsx', does: 'The contractor sees one page, and no case on it.' },
    ],
    door: [{ operation: 'openCase', code: 'role-may-not', does: 'The contractor’s account never opens a case.' }],
    schema: [
      { object: 'visit_opened_by_a_leader', does: 'Only the coordinator or the head opens a visit.' },
      { object: 'visits_stay_what_they_are', does: 'What a visit was opened for stays as it was recorded.' },
    ],
  },
  P7: {
    title: 'Permission before we consult or discuss',
    policy:
      'Staff shall obtain consent before consulting the local authority’s case file or any other papers, or discussing a child with local authority or school staff.',
    ours: 'Before we read papers about a child or talk about them with school or the local authority, a permission for exactly that is in force.',
    screen: [
      {
        component: 'contacts/CoverAside.tsx',
        does: 'Says at once whether a contact is covered, which permission is missing, and offers to record it.',
      },
    ],
    door: [
      { operation: 'recordContact', code: 'no-permission', does: 'A contact that no permission covers is not saved.' },
      {
        operation: 'recordContact',
        code: 'permission-for-another-body',
        does: 'Nor with another school’s permission.',
      },
      { operation: 'recordContact', code: 'permission-withdrawn', does: 'Nor from the moment it was withdrawn.' },
      { operation: 'recordContact', code: 'permission-lapsed', does: 'Nor after it has lapsed.' },
      { operation: 'recordContact', code: 'permission-not-yet', does: 'Nor before it was given.' },
      { operation: 'recordContact', code: 'permission-superseded', does: 'Nor once a newer one leaves it out.' },
    ],
    schema: [
      {
        object: 'contact_needs_permission',
        does: 'Refuses a contact that names no permission of that kind, for that body, in force at that moment.',
      },
      { object: 'contacts_are_never_edited', does: 'A contact is never edited afterwards.' },
    ],
  },
  P8: {
    title: 'Passing on from our files',
    policy:
      'It may be helpful to pass on information from our files, in disagreement resolution or negotiating for a parent; only with parental permission.',
    ours: 'When we pass something on, the file says what exactly, to whom, and which permission covered it.',
    screen: [
      {
        component: 'disclosures/NewDisclosurePage.tsx',
        does: 'Says, while it is written, whether it may leave, and why not.',
      },
    ],
    door: [
      {
        operation: 'recordDisclosure',
        code: 'no-permission-to-pass-on',
        does: 'Nothing is passed on without a permission that names who gets it and what for.',
      },
    ],
    schema: [
      {
        object: 'passing_on_needs_permission',
        does: 'Nothing is passed on without such a permission in force at that moment.',
      },
      { object: 'disclosures_are_never_edited', does: 'What was passed on stays as it was recorded.' },
    ],
  },
  P9: {
    title: 'Legal requests from the local authority',
    policy:
      'A request for legal reasons goes to the head of service, or their line manager if absent, who considers it and, with the parents’ permission, directs what is sent, with a copy to the parents.',
    ours: 'A lawyer’s letter goes to the head. While the head is away it goes to the line manager. Nobody else decides, and the parents get a copy.',
    screen: [
      {
        component: 'legal/LegalRequestPage.tsx',
        does: 'Shows every step, whose turn it is, and the one thing to do now.',
      },
      {
        component: 'absence/AbsencePage.tsx',
        does: 'Records when the head is away; every page then says who decides.',
      },
    ],
    door: [
      { operation: 'decideLegalRequest', code: 'role-may-not', does: 'Nobody but the head decides.' },
      {
        operation: 'decideLegalRequest',
        code: 'head-is-here',
        does: 'Their line manager decides only while they are away.',
      },
      {
        operation: 'releaseLegalPack',
        code: 'legal-not-permitted',
        does: 'Nothing is released without the parents’ yes.',
      },
    ],
    schema: [
      { object: 'legal_decision_by_the_head_or_stand_in', does: 'Nobody else’s decision is written.' },
      { object: 'legal_answer_from_who_may_give_it', does: 'The yes comes from somebody who may give it.' },
      {
        object: 'legal_pack_only_to_officer_or_parent',
        does: 'A pack goes to the officer and the parent, nowhere else.',
      },
      { object: 'legal_requests_close_when_all_is_sent', does: 'It is complete once both packs are sent.' },
      { object: 'absence_recorded_by_a_leader', does: 'Only the coordinator or the head records an absence.' },
      { object: 'absences_stay_what_they_are', does: 'An absence stays as it was recorded.' },
    ],
  },
  P10: {
    title: 'Case notes that parents ask for',
    policy: 'In the event of case notes being requested by parents, the coordinator sends them directly to parents.',
    ours: 'Parents may have their notes. The coordinator prepares them and sends them to the address on file, nowhere else, in time.',
    screen: [
      { component: 'requests/DeskPage.tsx', does: 'Has every note decided, and every redaction given its reason.' },
      {
        component: 'third-parties/Sheets.tsx',
        does: 'Weighs the rights of each third party once, on a sheet of their own.',
      },
      { component: 'reviews/ReviewPage.tsx', does: 'Has a second person look at the real pack before it may leave.' },
      { component: 'requests/ReleasePage.tsx', does: 'Shows the real pack and where it goes before it is released.' },
      { component: 'requests/SendingCard.tsx', does: 'Asks how and when it was sent, and says so until it was.' },
    ],
    door: [
      {
        operation: 'recordRequest',
        code: 'not-theirs-to-ask',
        does: 'A child whose parents decide does not ask for the notes themself; a young person does.',
      },
      { operation: 'releasePack', code: 'not-the-coordinator', does: 'Nobody but the coordinator releases a pack.' },
      { operation: 'previewPack', code: 'no-address-on-file', does: 'Without an address on file there is no pack.' },
      {
        operation: 'releasePack',
        code: 'sheets-missing',
        does: 'Nothing is kept back for somebody whose rights nobody weighed.',
      },
      {
        operation: 'releasePack',
        code: 'words-left',
        does: 'Nothing leaves by which what is hidden could be worked out.',
      },
      { operation: 'releasePack', code: 'not-approved', does: 'Nothing leaves that a second person has not approved.' },
      {
        operation: 'answerReview',
        code: 'approver-is-same-person',
        does: 'Whoever chose or covered something approves no pack of it.',
      },
      { operation: 'releasePack', code: 'preview-out-of-date', does: 'Only the very file that was looked at leaves.' },
      { operation: 'encloseTheRest', code: 'released-is-final', does: 'A released pack is final.' },
      { operation: 'recordSending', code: 'no-email-on-file', does: 'By email it goes to the address on file alone.' },
      { operation: 'recordSending', code: 'address-changed', does: 'By post it goes to nobody’s old address.' },
      {
        operation: 'recordClockEvent',
        code: 'extension-too-late',
        does: 'Nobody gives us longer after the first month.',
      },
    ],
    schema: [
      {
        object: 'request_not_from_a_child_whose_parents_decide',
        does: 'Refuses a request from a child while a parent decides and knows.',
      },
      { object: 'pack_released_by_the_coordinator', does: 'Refuses a pack released by anybody else.' },
      { object: 'pack_only_to_the_requester', does: 'Refuses any other addressee or address.' },
      { object: 'pack_rests_on_its_sheets', does: 'Refuses a pack while such a sheet is missing.' },
      { object: 'pack_approved_before_it_leaves', does: 'Refuses a pack that nobody else approved.' },
      { object: 'pack_is_the_one_approved', does: 'Refuses a pack of anything but what was approved.' },
      { object: 'packs_are_never_edited', does: 'A released pack stays as it was sent.' },
      { object: 'pack_sent_to_its_address', does: 'Refuses a pack sent anywhere but where it was released to.' },
      { object: 'pack_not_posted_to_where_they_lived', does: 'Refuses the post once they have moved.' },
      { object: 'pack_sent_to_their_own_email', does: 'Refuses any email address but the requester’s on file.' },
      { object: 'clock_follows_what_was_asked', does: 'Refuses what would stretch the time and did not happen.' },
    ],
  },
  P11: {
    title: 'Closing, archiving and shredding',
    policy:
      'Once a case has been closed the file is retained for one year and then archived in the database or, on paper, shredded.',
    ours: 'A closed file is kept for a year. Then it goes to the archive, where it is only read, and its paper to the shredder.',
    screen: [
      { component: 'retention/RetentionPage.tsx', does: 'Says what is due, when and why, and what keeps it.' },
      { component: 'retention/OpenArchivedPage.tsx', does: 'Asks why, before an archived case is opened.' },
    ],
    door: [{ operation: 'openCase', code: 'archived', does: 'An archived case is only read, by those who said why.' }],
    schema: [
      { object: 'archived_when_due', does: 'Nothing is archived before its time.' },
      { object: 'archived_when_nothing_keeps_it', does: 'A hold or an open request keeps a file.' },
      { object: 'archived_cases_are_only_read', does: 'Nothing is written to an archived case.' },
      { object: 'shredded_before_a_witness', does: 'Paper is shredded before another person.' },
      { object: 'cases_are_never_deleted', does: 'A case is archived, never deleted.' },
    ],
  },
  P12: {
    title: 'A child at risk',
    policy:
      'Information which leads staff or volunteers to believe that a child may be at risk is passed on, in line with local safeguarding procedures.',
    ours: 'If you fear for a child, pass it on, at once, with or without permission. Nothing in here may stop you.',
    screen: [
      {
        component: 'concerns/NewConcernPage.tsx',
        does: 'One action, from every page of a case, for everybody who sees it.',
      },
    ],
    door: [
      {
        operation: 'acknowledgeConcern',
        code: 'role-may-not',
        does: 'The head sees every concern, and nobody else says so for them.',
      },
    ],
    schema: [
      { object: 'concerns_are_never_edited', does: 'A concern is never edited.' },
      { object: 'concerns_are_never_deleted', does: 'A concern is never deleted.' },
      { object: 'concern_seen_by_the_head', does: 'Only the head, or who stands in, acknowledges it.' },
    ],
  },
}

/** Which clause each permission of the table serves first. Complete by type. */
export const clauseOf: Readonly<Record<Guarded, ClauseCode>> = {
  'case:create': 'P1',
  'consent:record': 'P2',
  'incident:record': 'P2',
  'incident:review': 'P2',
  'account:list': 'P4',
  'backup:make': 'P4',
  'account:manage': 'P4',
  'audit:check': 'P4',
  'case:change': 'P4',
  'case:list': 'P4',
  'case:read': 'P4',
  'document:remove': 'P4',
  'permissions:read': 'P4',
  'policy:read': 'P4',
  'service:change': 'P4',
  'today:read': 'P4',
  'paper:record': 'P5',
  'paper:shred': 'P11',
  'visit:open': 'P6',
  'visit:work': 'P6',
  'contact:record': 'P7',
  'disclosure:record': 'P8',
  'absence:record': 'P9',
  'complaint:answer': 'P10',
  'legal:decide': 'P9',
  'legal:extract': 'P9',
  'legal:read': 'P9',
  'legal:record': 'P9',
  'legal:send': 'P9',
  'pack:approve': 'P10',
  'pack:prepare': 'P10',
  'pack:read': 'P10',
  'pack:release': 'P10',
  'request:list': 'P10',
  'request:record': 'P10',
  'archive:open': 'P11',
  'hold:set': 'P11',
  'retention:list': 'P11',
  'retention:run': 'P11',
  'concern:record': 'P12',
  'concern:review': 'P12',
}
