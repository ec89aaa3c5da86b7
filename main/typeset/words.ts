import type { ConsentMethod, Scope, standings } from '../../preload/contract/consents.ts'
import type { z } from 'zod'

/** What a printed permission says for each scope (P7, P8), in words that can be read aloud to a parent. */
export const scopeWords: Readonly<Record<Scope, { readonly title: string; readonly plain: string }>> = {
  'la-case-file': {
    title: 'Look at the local authority’s case file',
    plain: 'We may read the file the local authority keeps about your child’s special educational needs.',
  },
  'other-papers': {
    title: 'Look at other papers',
    plain: 'We may read other papers about your child, such as school or health reports.',
  },
  'la-staff': {
    title: 'Talk to local authority staff',
    plain: 'We may discuss your child with people who work for the local authority.',
  },
  'school-staff': {
    title: 'Talk to school or college staff',
    plain: 'We may discuss your child with staff at the school or college named here.',
  },
  'pass-on': {
    title: 'Pass on information from our file',
    plain: 'We may share what is in our own file, for example to help settle a disagreement.',
  },
}

export const methodWords: Readonly<Record<z.output<typeof ConsentMethod>, string>> = {
  'signed-on-screen': 'Signed on screen',
  'paper-form': 'Signed on a paper form',
  phone: 'By telephone, a member of staff as witness',
  'in-person': 'In person, a member of staff as witness',
  email: 'By email',
}

export const standingWords: Readonly<Record<(typeof standings)[number], string>> = {
  'parental-responsibility': 'with parental responsibility for the child',
  'young-person': 'the young person, deciding for themself',
  representative: 'who represents the young person for this decision',
}

/** Source: ico.org.uk/global/contact-us, as of 1 November 2026. */
export const ico = {
  address: 'Wycliffe House\nWater Lane\nWilmslow\nCheshire SK9 5AF',
  phone: '0303 123 1113',
  web: 'ico.org.uk/make-a-complaint',
}

/** The record structure a receipt follows: a receipt needs its own id and this version. */
export const receiptSchema = 'ISO/IEC TS 27560:2023'
