import type { Input } from '../../../preload/contract/index.ts'

type Filter = Pick<Input<'listCases'>, 'status' | 'mine'>

const numbers = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten']
const figures = new Intl.NumberFormat('en-GB')

/** How many cases are listed, in words: 'Nine open cases', '50,000 cases', 'One closed case of yours'. */
export function counted(total: number, { status, mine }: Filter): string {
  const number = numbers[total] ?? figures.format(total)
  const kind = status === 'any' ? '' : ` ${status}`
  return `${number}${kind} ${total === 1 ? 'case' : 'cases'}${mine ? ' of yours' : ''}`
}
