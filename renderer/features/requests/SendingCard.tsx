import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Tag } from '../../components/Tag/Tag.tsx'
import { asDate, asMoment } from '../../text/format.ts'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { LockedCopyDialog } from './LockedCopyDialog.tsx'
import { Moved } from './Moved.tsx'
import { NoEmail } from './NoEmail.tsx'
import type { RequestView } from './passages.ts'
import { SendingDialog } from './SendingDialog.tsx'
import { sendingWords } from './sending-words.ts'

interface SendingCardProps {
  readonly view: RequestView
  readonly packId: string
}

/** Whether the pack has reached who asked for it: how, when and where to, or that nobody has recorded it. */
export function SendingCard({ view, packId }: SendingCardProps) {
  const { caseId, requester } = view
  const { value, refusal, again } = useAsk('readSendings', { caseId, packId })
  const [doing, setDoing] = useState<'record' | 'lock'>()
  const [recorded, setRecorded] = useState(false)
  const maySend = useMay('pack:release')
  if (refusal !== undefined) return <Notice kind="warning">{reasonMessage(refusal)}</Notice>
  if (value === undefined) return null
  const { email, sendings } = value
  const unsent = sendings.length === 0
  const close = () => setDoing(undefined)

  async function onRecorded() {
    await again()
    setRecorded(true)
    close()
  }

  return (
    <Card title={sendingWords.title} edge={unsent ? 'warn' : 'ok'}>
      <div className="stack desk-released">
        {recorded && (
          <Notice kind="success" announce>
            {sendingWords.form.recorded}
          </Notice>
        )}
        <Moved view={view} />
        {unsent && (
          <div>
            <Tag tone="warn">{sendingWords.notYet}</Tag>
            <p className="small">{sendingWords.notYetExplained(requester)}</p>
          </div>
        )}
        {sendings.map((sending) => (
          <Sent key={sending.sendingId} sending={sending} />
        ))}
        {maySend && (
          <>
            <Button kind={unsent ? 'primary' : 'secondary'} onPress={() => setDoing('record')}>
              {unsent ? sendingWords.record : sendingWords.recordAgain}
            </Button>
            <Button
              disabled={email === ''}
              describedBy={email === '' ? 'sending-no-email' : undefined}
              onPress={() => setDoing('lock')}
            >
              {sendingWords.locked.open}
            </Button>
            {email === '' && (
              <div id="sending-no-email" className="small">
                <NoEmail view={view} />
              </div>
            )}
          </>
        )}
      </div>
      {doing === 'record' && (
        <SendingDialog view={view} packId={packId} email={email} onRecorded={onRecorded} onClose={close} />
      )}
      {doing === 'lock' && <LockedCopyDialog view={view} packId={packId} email={email} onClose={close} />}
    </Card>
  )
}

function Sent({ sending }: { readonly sending: Output<'readSendings'>['sendings'][number] }) {
  const { method, sentOn, toWhere, note, recordedBy, recordedAt } = sending
  return (
    <div>
      <p>
        <strong>{sendingWords.sent(sendingWords.methods[method], asDate(sentOn))}</strong>
      </p>
      <p className="desk-sent__where">{toWhere}</p>
      {note !== '' && <p>{note}</p>}
      <p className="small">{sendingWords.recordedBy(recordedBy, asMoment(recordedAt))}</p>
    </div>
  )
}
