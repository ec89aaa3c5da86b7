import { Tag } from '../../components/Tag/Tag.tsx'
import { words } from './words.ts'

const soon = 7

/** How long there is, in words: "2 days left", "Overdue by 3 days". */
export function DaysLeft({ days }: { readonly days: number }) {
  return <Tag tone={days < 0 ? 'stop' : days <= soon ? 'warn' : 'neutral'}>{words.daysLeft(days)}</Tag>
}
