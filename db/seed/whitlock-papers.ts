import { createHash } from 'node:crypto'
import { toDate, toInstant, inWords, workingDayUpTo, type Day } from './calendar.ts'
import { docxOf } from './papers/docx.ts'
import { faxPage } from './papers/fax.ts'
import { pdfOf, type Line } from './papers/pdf.ts'
import type { Paper } from './plan.ts'
import { randomFrom } from './random.ts'

const random = randomFrom(186)
const documentIds = Array.from({ length: 5 }, random.uuid)
const ofWord = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type About = { readonly today: Day; readonly caseId: string; readonly workerId: string; readonly broughtWith: string }

/** What Dana brought, sent and was sent: one paper of each kind, none of them real. */
export function whitlockPapers({ today, caseId, workerId, broughtWith }: About): readonly Paper[] {
  const ago = (days: number) => workingDayUpTo(today - days)
  const refusal = ago(84)
  const papers: readonly Told[] = [
    {
      title: 'School’s letter: it will not ask for an assessment',
      fileName: 'Highdown reply to Ms Whitlock.pdf',
      cameFrom: 'Dana Whitlock',
      datedOn: refusal,
      addedOn: ago(75),
      with: broughtWith,
      is: { kind: 'pdf', mediaType: 'application/pdf', pages: 2, text: '' },
      bytes: pdfOf('Letter to Ms D Whitlock', schoolLetter(withYear(refusal))),
    },
    {
      title: 'Lunchtimes Jayden was kept in, faxed by the school',
      fileName: 'fax0014.png',
      cameFrom: 'Highdown School, at Dana’s request',
      datedOn: ago(70),
      addedOn: ago(69),
      with: null,
      is: { kind: 'image', mediaType: 'image/png', pages: 1, text: '' },
      bytes: faxPage(faxOf([84, 79, 76, 72].map((days) => inWords(ago(days)))), 186),
    },
    words('docx', ofWord, docxOf(request), request, {
      title: 'Dana’s request for an EHC needs assessment, as sent',
      fileName: 'EHC request final.docx',
      cameFrom: 'Dana Whitlock',
      datedOn: today - 61,
      addedOn: ago(60),
    }),
    words('email', 'message/rfc822', messageOf(ago(33)), messageWords(ago(33)), {
      title: 'Your request for an EHC needs assessment: Jayden Whitlock',
      fileName: 'Your request.eml',
      cameFrom: 'Dana Whitlock, forwarded',
      datedOn: ago(33),
      addedOn: ago(33),
    }),
    words('text', 'text/plain', Buffer.from(diary.join('\r\n')), diary, {
      title: 'Homework diary Dana keeps on her telephone',
      fileName: 'homework.txt',
      cameFrom: 'Dana Whitlock',
      datedOn: ago(47),
      addedOn: ago(46),
    }),
  ]
  return papers.map((paper, index) => toPaper(paper, { documentId: documentIds[index] ?? '', caseId, workerId }))
}

type Told = {
  readonly title: string
  readonly fileName: string
  readonly cameFrom: string
  readonly datedOn: Day
  readonly addedOn: Day
  readonly with: string | null
  readonly is: { readonly kind: string; readonly mediaType: string; readonly pages: number; readonly text: string }
  readonly bytes: Uint8Array<ArrayBuffer>
}

function words(
  kind: string,
  mediaType: string,
  bytes: Uint8Array<ArrayBuffer>,
  lines: readonly string[],
  about: Omit<Told, 'with' | 'is' | 'bytes'>,
): Told {
  return { ...about, with: null, is: { kind, mediaType, pages: 0, text: lines.join('\n').trim() }, bytes }
}

function toPaper(
  { title, fileName, cameFrom, datedOn, addedOn, with: contactId, is, bytes }: Told,
  { documentId, caseId, workerId }: { readonly documentId: string; readonly caseId: string; readonly workerId: string },
): Paper {
  const addedAt = toInstant(addedOn, 985)
  return {
    document: {
      documentId,
      caseId,
      contactId,
      fileName,
      title,
      datedOn: toDate(datedOn),
      cameFrom,
      addedBy: workerId,
      addedAt,
    },
    examined: { documentId, sha256: createHash('sha256').update(bytes).digest('hex'), ...is },
    bytes,
  }
}

function schoolLetter(date: string): readonly (readonly Line[])[] {
  const head: Line = { text: 'Highdown School', size: 20, bold: true }
  return [
    [
      head,
      { text: 'Surley Row, Reading', size: 10 },
      { text: '' },
      { text: date },
      { text: '' },
      { text: 'Dear Ms Whitlock,' },
      { text: '' },
      { text: 'Jayden Whitlock, Year 8', bold: true },
      { text: '' },
      { text: 'Thank you for coming in. I have spoken to Jayden’s tutor and to his teachers of English and' },
      { text: 'science. They tell me that he is polite, that he contributes well in discussion, and that his' },
      { text: 'written work is often unfinished.' },
      { text: '' },
      { text: 'We feel that Jayden is coping. His needs are met by good teaching in class, and by the' },
      { text: 'homework club on Tuesdays and Thursdays. He is on our register for SEN support.' },
      { text: '' },
      { text: 'You asked whether the school would ask the council for an EHC needs assessment. We' },
      { text: 'discussed this with our link adviser and do not think that the threshold would be met. We will' },
      { text: 'therefore not make a request at this time.' },
    ],
    [
      { text: 'What we have put in place', size: 14, bold: true },
      { text: '' },
      { text: '– A reading pen in English and the humanities.' },
      { text: '– Access to a laptop where one is available.' },
      { text: '– Ten minutes with Mrs Abernethy at the end of each week.' },
      { text: '' },
      { text: 'On the lunchtimes you raised: another family, the Pembertons, made the same complaint, and we' },
      { text: 'have asked staff to end the practice for all pupils.' },
      { text: '' },
      { text: 'Please ring me on 0118 496 0555 if you would like to talk about any of this.' },
      { text: '' },
      { text: 'Yours sincerely,' },
      { text: '' },
      { text: 'R Abernethy', bold: true },
      { text: 'Special educational needs coordinator' },
    ],
  ]
}

function faxOf(days: readonly string[]): readonly string[] {
  const what = [
    'English     unfinished writing',
    'Science     unfinished write-up',
    'History     no homework handed in',
    'English     unfinished writing',
  ]
  return [
    'Highdown School - fax 0118 496 0556',
    'To: Ms D Whitlock     Pages: 1',
    '',
    'J Whitlock 8R - kept in at lunch, this term',
    '',
    ...days.map((day, index) => `${day.padEnd(15)}${what[index] ?? ''}`),
    '',
    'Recorded by: room 14 duty staff',
    'No exclusions are recorded in this period.',
  ]
}

function withYear(day: Day): string {
  return `${inWords(day)} ${toDate(day).slice(0, 4)}`
}

const request = [
  'Dear Director,',
  '',
  'I am the mother of Jayden Whitlock, born on 4 May 2014, who is in Year 8 at Highdown School. I am asking for an EHC needs assessment under section 36(1) of the Children and Families Act 2014.',
  '',
  'Jayden can explain anything aloud and cannot get it on to paper. He had speech and language therapy until he was eight; nobody has seen him since. He has been kept in at lunch four times this term to finish written work.',
  '',
  'I enclose two reports by the speech and language therapy service and the school’s letter.',
  '',
  'Yours faithfully,',
  'Dana Whitlock',
]

const diary = [
  'Mon  English, 2 h 10. Tears at the end. Read it to him, he told me the answer in one go',
  'Tue  Science write-up. 1 h 45. I wrote, he talked',
  'Wed  nothing set',
  'Thu  History. Not finished. Keisha tried too',
  'Fri  says he will not go to room 14 any more',
  'Sat  at Keisha’s. Better',
]

const said = [
  'Dear Ms Whitlock,',
  '',
  'The authority has decided that it will carry out an EHC needs assessment of Jayden. We will ask the school, an educational psychologist and the speech and language therapy service for advice, and will write to you again when we have it.',
  '',
  'You can ask for somebody independent to help you through it.',
  '',
  'Lorna Peake',
  'SEN team',
]
const head = [
  'From: Lorna Peake <sen.team@reading.example>',
  'To: Dana Whitlock <dana.whitlock@example.org>',
  'Subject: Your request for an EHC needs assessment: Jayden Whitlock',
]

function messageOf(day: Day): Uint8Array<ArrayBuffer> {
  const sent = new Date(toInstant(day, 545)).toUTCString().replace('GMT', '+0000')
  const lines = [...head, `Date: ${sent}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8', '', ...said]
  return new Uint8Array(Buffer.from(lines.join('\r\n')))
}

function messageWords(day: Day): readonly string[] {
  const [from, to, subject] = head
  return [from ?? '', to ?? '', `Sent: ${withYear(day)} at 09:05`, subject ?? '', '', ...said]
}
