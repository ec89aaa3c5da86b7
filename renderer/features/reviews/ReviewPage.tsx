import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { Checkbox } from '../../components/Checkboxes/Checkbox.tsx'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Page } from '../../components/Page/Page.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { useAsk } from '../../use-ask.ts'
import { AllRequests } from '../requests/AllRequests.tsx'
import { InternalVersion } from '../requests/InternalVersion.tsx'
import { PreviewPaper } from '../requests/PreviewPaper.tsx'
import { usePreview } from '../requests/use-preview.ts'
import { deskWords } from '../requests/desk-words.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { Chosen } from './Chosen.tsx'
import { reviewWords } from './words.ts'
import '../requests/requests.css'
import './reviews.css'

interface ReviewPageProps {
  readonly caseId: string
  readonly requestId: string
}

/** P10: the second person looks at the real pack and at what was left out of it, before it may leave. */
export function ReviewPage(props: ReviewPageProps) {
  const { value, refusal } = useAsk('openReview', props)
  if (refusal !== undefined || value?.mayNotApprove === 'review-not-asked')
    return (
      <Page title={reviewWords.page.refused} over={<AllRequests />}>
        <Notice kind="stop">{reasonMessage(refusal ?? { code: 'review-not-asked' })}</Notice>
      </Page>
    )
  return value === undefined ? null : <Review {...value} />
}

function Review({ request, mayNotApprove }: Output<'openReview'>) {
  const { caseId, requestId, requester, reference, child, format } = request
  const [largePrint, setLargePrint] = useState(format === 'large-print')
  const { preview, again, cancel } = usePreview({
    make: 'reviewPack',
    input: { caseId, requestId, largePrint },
  })
  const made = preview.state === 'made' ? preview.made : undefined
  const asked = request.reviews.at(-1)
  const text = reviewWords.page
  return (
    <Page
      title={text.title(requester)}
      over={<AllRequests />}
      lead={text.lead(reference, child)}
      actions={<InternalVersion caseId={caseId} requestId={requestId} />}
      fill
    >
      <div className="review">
        <section className="review__pack" aria-label={text.pack}>
          <Checkbox
            name="largePrint"
            label={deskWords.preview.largePrint}
            checked={largePrint}
            onChange={setLargePrint}
          />
          <div className="desk-preview__pdf">
            <PreviewPaper preview={preview} onCancel={cancel} onAgain={again} />
          </div>
        </section>
        <section className="review__chosen stack" aria-label={text.desk}>
          {asked !== undefined && (
            <Notice title={text.asked(asked.by)}>{asked.note === '' ? text.explain : <q>{asked.note}</q>}</Notice>
          )}
          {mayNotApprove !== null && (
            <div id="may-not-approve">
              <Notice kind="warning">{reviewWords.answer.mayNot}</Notice>
            </div>
          )}
          <Chosen request={request} checks={made?.checks} />
          <AnswerCard request={request} sha256={made?.sha256} mayApprove={mayNotApprove === null} />
        </section>
      </div>
    </Page>
  )
}
