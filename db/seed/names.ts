/** Fictional people: given and family names that go together, and the language a family may prefer. */
export type Heritage = {
  readonly weight: number
  readonly language: string
  readonly girls: readonly string[]
  readonly boys: readonly string[]
  readonly women: readonly string[]
  readonly men: readonly string[]
  readonly families: readonly string[]
}

export const heritages = {
  british: {
    weight: 60,
    language: 'English',
    girls: list('Amelia, Bethany, Ella, Erin, Freya, Isla, Leila, Maisie, Poppy, Rosie, Scarlett, Tilly'),
    boys: list('Alfie, Archie, Callum, Dylan, Finley, George, Harvey, Kai, Logan, Mason, Reece, Toby'),
    women: list('Carly, Claire, Donna, Gemma, Hayley, Joanne, Kerry, Leanne, Michelle, Rachel, Stacey, Tracy'),
    men: list('Andrew, Craig, Darren, Gareth, Ian, Jason, Lee, Martin, Neil, Paul, Stuart, Wayne'),
    families: list(
      'Ashdown, Birkbeck, Chivers, Dunmore, Eastlake, Fairbrass, Gatley, Hollis, Ingleby, Jessop, Kemble, Larkin, Marchbank, Nettleton, Oakden, Pryce, Quilter, Rushden, Sallow, Tranter, Upjohn, Vickery, Wexcombe, Yarrow',
    ),
  },
  polish: {
    weight: 8,
    language: 'Polish',
    girls: list('Zofia, Maja, Oliwia'),
    boys: list('Jakub, Kacper, Szymon'),
    women: list('Agnieszka, Katarzyna, Monika'),
    men: list('Marek, Piotr, Tomasz'),
    families: list('Brzezicka, Dąbrowicz, Kalinowicz, Wiśniak, Zawilska'),
  },
  westAfrican: {
    weight: 9,
    language: 'English',
    girls: list('Adaora, Efua, Simi'),
    boys: list('Emeka, Kwame, Tobi'),
    women: list('Abena, Folake, Ifeoma'),
    men: list('Kofi, Obinna, Segun'),
    families: list('Adeyinka, Boatengwa, Eze-Nwala, Mensahene, Ogunbade'),
  },
  pakistani: {
    weight: 9,
    language: 'Urdu',
    girls: list('Aisha, Hafsa, Zainab'),
    boys: list('Bilal, Hamza, Zayn'),
    women: list('Farzana, Nasreen, Shazia'),
    men: list('Imran, Khalid, Tariq'),
    families: list('Chaudhrani, Mirzada, Qureshani, Sheikhani'),
  },
  nepali: {
    weight: 6,
    language: 'Nepali',
    girls: list('Anjali, Prakriti, Sanjana'),
    boys: list('Aarav, Bishal, Nischal'),
    women: list('Kamala, Laxmi, Sarita'),
    men: list('Dipak, Hari, Ramesh'),
    families: list('Gurungal, Raikoti, Tamangi, Thapaliya'),
  },
  portuguese: {
    weight: 5,
    language: 'Portuguese',
    girls: list('Beatriz, Inês, Leonor'),
    boys: list('Afonso, Gonçalo, Tomás'),
    women: list('Cátia, Filipa, Marisa'),
    men: list('Jorge, Nuno, Rui'),
    families: list('Carvalhosa, Figueiral, Pinhão, Salgueira'),
  },
  ukrainian: {
    weight: 3,
    language: 'Ukrainian',
    girls: list('Daryna, Solomiia'),
    boys: list('Bohdan, Nazar'),
    women: list('Halyna, Oksana'),
    men: list('Ostap, Taras'),
    families: list('Bondarska, Kovalyk, Lysenka'),
  },
} as const satisfies Record<string, Heritage>

/** People and families who turn up in a note without being part of the case: what a disclosure pack must take out. */
export const otherFamilies = list(
  'Hallorans, Castellows, Dunwiddys, Ferrabys, Okonjis, Pembertons, Strickmeres, Vantages',
)
export const relatives = list(
  'mother Maureen, sister Keeley, sister Natalie, brother Dean, partner Gary, neighbour Mrs Threlfall, friend Yvonne, mother-in-law Brenda',
)
export const elders = list(
  'grandmother Sheila, grandmother Pearl, grandfather Ron, aunt Patience, uncle Vic, great-aunt Dot',
)

export const sencos = list(
  'Mrs Abernethy, Mr Colclough, Ms Devereaux, Mrs Featherstone, Mr Gillingwater, Miss Hartnoll, Mrs Ilyas, Ms Jephson',
)
export const teachers = list('Mr Fairweather, Miss Bright, Mrs Culpepper, Mr Nyeland, Ms Orchard, Mrs Treadgold')
export const officers = list('Lorna Peake, Graham Stott, Priya Venn, Marcus Tolley, Bridget Orme, Samuel Ince')
export const professionals = list('Dr Amberley, Dr Sethna, Kirsten Vole, Dr Pargeter, Hannah Quill, Dr Oyelara')

export const streets = list(
  'Albany Rise, Bankside Walk, Copperfield Close, Dovecote Lane, Elmfield Terrace, Foundry Street, Gosling Way, Hawthorn Avenue, Ironmonger Row, Juniper Drive, Kiln Lane, Larkspur Gardens, Millrace Court, Nightingale Road, Orchard Parade, Pennyroyal Place',
)

function list(names: string): readonly string[] {
  return names.split(', ')
}
