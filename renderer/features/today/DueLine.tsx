import type { Urgency } from '../../../preload/contract/today.ts'
import { useMe } from '../../app-state.ts'
import { Tag, type Tone } from '../../components/Tag/Tag.tsx'
import { TextLink } from '../../components/TextLink/TextLink.tsx'
import { go } from '../../place.ts'
import { whereItStands, whereToAct } from './where.ts'
import { lines, words, type Item } from './words.ts'

/** The colour repeats what the words say. */
const tones: Readonly<Record<Urgency, Tone>> = { overdue: 'stop', urgent: 'stop', soon: 'warn', plan: 'accent' }

/** One thing that is due: when, what and why, and the way to deal with it. */
export function DueLine({ item, today }: { readonly item: Item; readonly today: string }) {
  const { may } = useMe()
  const mine = (permission: string) => may.includes(permission)
  const { tag, title, detail, act } = lines[item.kind](item, today)
  return (
    <li className="due__line">
      <div className="due__when">
        <Tag tone={tones[item.urgency]}>{tag}</Tag>
      </div>
      <div className="due__what">
        <TextLink strong onPress={() => go(whereItStands(item, mine))}>
          {title}
        </TextLink>
        <p className="small">{detail}</p>
      </div>
      <div className="due__act">
        <TextLink label={words.act(act, title)} onPress={() => go(whereToAct(item, mine))}>
          {act}
        </TextLink>
      </div>
    </li>
  )
}
