/** Invented as well: whom parents let us pass something on to, and what for. */
export const mediation = { name: 'Thames Vale Mediation', purpose: 'disagreement-resolution' } as const
export const childrensServices = 'Reading children’s services'

/** Invented schools around Reading (Highdown is the one the demonstration's story is set in); ages they take, both ends included. */
export type School = { readonly name: string; readonly setting: string; readonly from: number; readonly to: number }

export const schools: readonly School[] = [
  { name: 'Little Otters Nursery', setting: 'early-years', from: 2, to: 4 },
  { name: 'Tadpole Lane Pre-school', setting: 'early-years', from: 2, to: 4 },
  { name: 'Kestrel Rise Primary School', setting: 'mainstream-la', from: 4, to: 11 },
  { name: 'Bramblecote Primary School', setting: 'mainstream-academy', from: 4, to: 11 },
  { name: 'Fobney Lock Primary School', setting: 'mainstream-la', from: 4, to: 11 },
  { name: 'St Ebba’s Church of England Primary School', setting: 'mainstream-la', from: 4, to: 11 },
  { name: 'Wharfside Junior School', setting: 'resourced-provision', from: 7, to: 11 },
  { name: 'Coley Mead Primary School', setting: 'sen-unit', from: 4, to: 11 },
  { name: 'Highdown School', setting: 'mainstream-academy', from: 11, to: 18 },
  { name: 'Thamesreach Academy', setting: 'mainstream-academy', from: 11, to: 18 },
  { name: 'Longmoor Park School', setting: 'mainstream-la', from: 11, to: 16 },
  { name: 'Abbot’s Weir School', setting: 'sen-unit', from: 11, to: 16 },
  { name: 'Sallowfield School', setting: 'special-la', from: 4, to: 19 },
  { name: 'The Merrow School', setting: 'special-academy', from: 11, to: 19 },
  { name: 'Pinefold House', setting: 'special-independent', from: 8, to: 19 },
  { name: 'Forge Road Centre', setting: 'alternative-provision', from: 11, to: 16 },
  { name: 'Kennet Vale College', setting: 'post-16', from: 16, to: 25 },
  { name: 'Greenacre Skills College', setting: 'specialist-post-16', from: 16, to: 25 },
]
