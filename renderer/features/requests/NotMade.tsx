import type { Refusal } from '../../../preload/contract/common.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { reasonMessage } from '../../text/reasons.ts'

interface NotMadeProps {
  readonly refusal: Refusal
  /** What is said when somebody cancelled it themself. */
  readonly cancelled: string
  readonly again: string
  readonly onAgain: () => void
}

/** Why a page or a pack is not there, cancelled or refused, and the way to have it made again. */
export function NotMade({ refusal, cancelled, again, onAgain }: NotMadeProps) {
  const isCancelled = refusal.code === 'cancelled'
  return (
    <Notice kind={isCancelled ? 'information' : 'stop'} announce>
      {isCancelled ? cancelled : reasonMessage(refusal)}{' '}
      <Button kind="quiet" onPress={onAgain}>
        {again}
      </Button>
    </Notice>
  )
}
