import { useState } from 'react'
import type { Output } from '../../../preload/contract/index.ts'
import { ask } from '../../ask.ts'
import { Button } from '../../components/Button/Button.tsx'
import { Card } from '../../components/Card/Card.tsx'
import { sizeInWords } from '../../components/FileField/size.ts'
import { Notice } from '../../components/Notice/Notice.tsx'
import { Table } from '../../components/Table/Table.tsx'
import { reasonMessage } from '../../text/reasons.ts'
import { visitWords } from './words.ts'

type Answer = Awaited<ReturnType<typeof ask<'readDiagnostics'>>>
type Line = { readonly name: string; readonly value: string }

const words = visitWords.work
const figures = new Intl.NumberFormat('en-GB')

/** How the database is doing, in figures and codes. */
export function Diagnostics() {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [busy, setBusy] = useState(false)

  async function read() {
    setBusy(true)
    setAnswer(await ask('readDiagnostics', {}))
    setBusy(false)
  }

  return (
    <Card title={words.diagnostics}>
      <div className="stack measure">
        <p>{words.diagnosticsAbout}</p>
        <div>
          <Button busy={busy} onPress={() => void read()}>
            {words.read}
          </Button>
        </div>
        {answer?.ok === false && (
          <Notice kind="stop" announce>
            {reasonMessage(answer.refusal)}
          </Notice>
        )}
        {answer?.ok === true && tablesOf(answer.value).map((table) => <Lines key={table.title} {...table} />)}
      </div>
    </Card>
  )
}

type LinesProps = { readonly title: string; readonly value: string; readonly lines: readonly Line[] }

function Lines({ title, value, lines }: LinesProps) {
  return (
    <Table
      caption={title}
      columns={[
        { id: 'name', title: words.name, names: true, cell: (line: Line) => line.name },
        { id: 'value', title: value, number: true, cell: (line: Line) => line.value },
      ]}
      rows={lines}
      rowKey={({ name }) => name}
    />
  )
}

function tablesOf(diagnostics: Output<'readDiagnostics'>): readonly LinesProps[] {
  const { versions, settings, sizes, counts, acts } = diagnostics
  return [
    { title: words.versions, value: words.value, lines: versions },
    { title: words.settings, value: words.value, lines: settings },
    {
      title: words.sizes,
      value: words.value,
      lines: sizes.map(({ name, bytes }) => ({ name, value: sizeInWords(bytes) })),
    },
    {
      title: words.counts,
      value: words.rows,
      lines: counts.map(({ table, rows }) => ({ name: table, value: figures.format(rows) })),
    },
    {
      title: words.acts,
      value: words.times,
      lines: acts.map(({ act, code, times }) => ({ name: `${act} ${code}`.trim(), value: figures.format(times) })),
    },
  ]
}
