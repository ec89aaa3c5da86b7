import { ButtonRow } from '../Button/ButtonRow.tsx'
import type { Example } from '../example.ts'
import { Tag } from './Tag.tsx'

export const examples: readonly Example[] = [
  {
    name: 'Every tone',
    render: () => (
      <ButtonRow>
        <Tag>1 December</Tag>
        <Tag tone="ok">Yes</Tag>
        <Tag tone="warn">9 days left</Tag>
        <Tag tone="stop">2 days left</Tag>
        <Tag tone="accent">EHC needs assessment</Tag>
      </ButtonRow>
    ),
  },
]
