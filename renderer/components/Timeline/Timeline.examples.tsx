import { TextLink } from '../TextLink/TextLink.tsx'
import type { Example } from '../example.ts'
import { Timeline } from './Timeline.tsx'

function nowhere() {
  return undefined
}

export const examples: readonly Example[] = [
  {
    name: 'A case so far',
    render: () => (
      <Timeline
        label="What happened, newest first"
        entries={[
          {
            id: '1',
            title: 'Call with Dana',
            byline: 'today 09:10 · 25 min · level 2',
            when: '2026-11-23T09:10:00.000Z',
            body: 'Draft plan arrived. Section F has no speech therapy. She would like us at the meeting on 1 December.',
          },
          {
            id: '2',
            title: 'Not recorded: talk with school',
            byline: '19 November · refused',
            tone: 'stop',
            body: (
              <p className="small">
                No permission to discuss with Highdown was in force. Clause P7.{' '}
                <TextLink onPress={nowhere}>Why?</TextLink>
              </p>
            ),
          },
          { id: '3', title: 'Case opened', byline: '3 September · self-referral by telephone', tone: 'neutral' },
        ]}
      />
    ),
  },
]
