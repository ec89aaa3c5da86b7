import type { Example } from '../example.ts'
import { TextLink } from './TextLink.tsx'

function nowhere() {
  return undefined
}

export const examples: readonly Example[] = [
  {
    name: 'In a sentence and as a title',
    render: () => (
      <div className="stack-close">
        <p>
          <TextLink strong onPress={nowhere}>
            Case notes for Mrs Okafor
          </TextLink>
        </p>
        <p className="small">
          Due Wednesday 25 November · <TextLink onPress={nowhere}>how this date was worked out</TextLink>
        </p>
      </div>
    ),
  },
]
