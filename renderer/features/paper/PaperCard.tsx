import type { Output } from '../../../preload/contract/index.ts'
import { useMay } from '../../app-state.ts'
import { Button } from '../../components/Button/Button.tsx'
import { ButtonRow } from '../../components/Button/ButtonRow.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { Facts } from '../../components/Facts/Facts.tsx'
import { go } from '../../place.ts'
import { asDate } from '../../text/format.ts'
import { PaperState } from './PaperState.tsx'
import { paperTabWords as words } from './words.ts'

type File = Output<'listPaperFilesOfCase'>[number]

interface PaperCardProps {
  readonly file: File
  readonly onBack: () => void
  readonly onLabel: () => void
}

/** One paper file: what and where it is, and what may be done with it now. */
export function PaperCard({ file, onBack, onLabel }: PaperCardProps) {
  const mayRecord = useMay('paper:record')
  const { caseId, fileId, reference, out, shredded } = file
  const past = file.loans.flatMap((loan) => (loan.returnedAt === null ? [] : [{ ...loan, back: loan.returnedAt }]))
  return (
    <Card title={reference} aside={<PaperState file={file} />} edge={out?.overdue === true ? 'stop' : undefined}>
      <div className="stack">
        <Facts
          facts={[
            { term: words.cabinet, detail: file.cabinet },
            { term: words.contents, detail: file.contents },
            ...(out === null
              ? []
              : [
                  { term: words.since(out.to, asDate(out.since)), detail: out.why },
                  { term: words.dueBack, detail: asDate(out.dueBackOn) },
                ]),
            ...(shredded === null
              ? []
              : [{ term: words.certificate(shredded.certificate), detail: asDate(shredded.on) }]),
          ]}
        />
        {past.length > 0 && (
          <details className="paper-loans">
            <summary>{words.who}</summary>
            <ul>
              {past.map(({ takenBy, takenAt, back, why }) => (
                <li key={takenAt}>
                  {words.had(takenBy, asDate(takenAt), asDate(back))} <span className="small">{why}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
        {mayRecord && shredded === null && (
          <ButtonRow>
            {out === null ? (
              <Button label={words.takeOutOf(reference)} onPress={() => go({ at: 'paper-out', caseId, fileId })}>
                {words.takeOut}
              </Button>
            ) : (
              <Button kind="primary" label={words.putBackOf(reference)} onPress={onBack}>
                {words.putBack}
              </Button>
            )}
            <Button label={words.changeOf(reference)} onPress={() => go({ at: 'paper-file', caseId, fileId })}>
              {words.change}
            </Button>
            <Button label={words.labelOf(reference)} onPress={onLabel}>
              {words.label}
            </Button>
          </ButtonRow>
        )}
      </div>
    </Card>
  )
}
