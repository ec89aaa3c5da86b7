import { useState } from 'react'
import type { Refusal } from '../../../preload/contract/common.ts'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { brokenLog } from '../../text/warnings.ts'
import { UpkeepProgress } from './UpkeepProgress.tsx'
import { useUpkeep } from './use-upkeep.ts'
import { backupWords as words } from './words.ts'

interface CareProps {
  /** When the last good backup was made, in words; `null` when there is none. */
  readonly last: string | null
  readonly lastPlace?: string | undefined
  /** Whether the last folder may be used again without asking. */
  readonly mayReuse: boolean
  readonly onBackedUp: () => Promise<void>
}

type Outcome = readonly { readonly kind: 'success' | 'warning' | 'stop' | 'information'; readonly words: string }[]

/** Backing up and checking: what leaders and, during a visit, the contractor do for the database. */
export function Care({ last, lastPlace, mayReuse, onBackedUp }: CareProps) {
  const upkeep = useUpkeep()
  const [outcome, setOutcome] = useState<Outcome>([])
  const { busy } = upkeep

  async function backUp(where: 'same' | 'another') {
    setOutcome([])
    const made = await upkeep.run(() => ask('makeBackup', { where }))
    setOutcome(made.ok ? backedUp(made.value) : refused(made.refusal))
    if (made.ok) await onBackedUp()
  }

  async function checkDatabase() {
    setOutcome([])
    const checked = await upkeep.run(() => ask('checkDatabase', {}))
    setOutcome(checked.ok ? found(checked.value, words.whole(checked.value.entries)) : refused(checked.refusal))
  }

  async function verify() {
    setOutcome([])
    const verified = await upkeep.run(() => ask('verifyBackup', {}))
    if (!verified.ok) return setOutcome(refused(verified.refusal))
    const { name, newestEntryAt, bytes } = verified.value
    setOutcome(found(verified.value, words.wholeBackup(name, asMoment(newestEntryAt), sizeInWords(bytes))))
  }

  return (
    <>
      {outcome.map(({ kind, words: said }) => (
        <Notice key={said} kind={kind} announce>
          {said}
        </Notice>
      ))}
      <UpkeepProgress upkeep={upkeep} />
      <Card title={words.backup} edge={last === null ? 'warn' : 'ok'}>
        <div className="stack measure">
          <p>{last ?? words.never}</p>
          {lastPlace !== undefined && <p className="small">{lastPlace}</p>}
          <p>{words.about}</p>
          <ButtonRow>
            <Button kind="primary" disabled={busy} onPress={() => void backUp('another')}>
              {words.choose}
            </Button>
            {mayReuse && (
              <Button disabled={busy} onPress={() => void backUp('same')}>
                {words.again}
              </Button>
            )}
          </ButtonRow>
        </div>
      </Card>
      <Card title={words.check}>
        <div className="stack measure">
          <p>{words.checkAbout}</p>
          <ButtonRow>
            <Button disabled={busy} onPress={() => void checkDatabase()}>
              {words.checkDatabase}
            </Button>
            <Button disabled={busy} onPress={() => void verify()}>
              {words.verify}
            </Button>
          </ButtonRow>
        </div>
      </Card>
    </>
  )
}

function backedUp({ name, bytes, entries, sameDisk }: Output<'makeBackup'>): Outcome {
  const made = { kind: 'success', words: words.made(name, sizeInWords(bytes), entries) } as const
  return sameDisk ? [made, { kind: 'warning', words: words.sameDisk }] : [made]
}

function found({ pageFaults, structureFaults, brokenAt, fault }: Output<'checkDatabase'>, whole: string): Outcome {
  const faults = pageFaults + structureFaults
  if (faults === 0 && brokenAt === null) return [{ kind: 'success', words: whole }]
  return [
    {
      kind: 'stop',
      words: words.faulty(faults, brokenAt === null || fault === null ? '' : brokenLog(brokenAt, fault)),
    },
  ]
}

function refused(refusal: Refusal): Outcome {
  if (refusal.code === 'cancelled') return [{ kind: 'information', words: words.stopped }]
  return [{ kind: 'stop', words: reasonMessage(refusal) }]
}
