/** Every word of a complaint about how we handled what we know about a family. */
export const complaintWords = {
  title: (name: string) => `Complaint of ${name}`,
  refused: 'This complaint stays closed to you',
  lead: (reference: string, child: string) => `${reference}, about ${child} · received`,
  closed: 'Answered',
  asks: 'What they complain of',
  how: 'How it came',
  recordedBy: 'Recorded by',
  sameLetter: 'In the same letter',
  happened: 'What was done',
  steps: { acknowledged: 'Acknowledged', answered: 'Answered' },
  due: { acknowledged: 'Acknowledge by', answered: 'Answer by' },
  workedOut: 'How this date was worked out',
  form: {
    title: { acknowledged: 'Acknowledge it', answered: 'Answer it' },
    hint: {
      acknowledged: 'Tell them that we have it, who looks into it, and when they will hear. Then record that here.',
      answered:
        'Tell them what we found, what we did about it, and that they can complain to the Information Commissioner. Then record that here: it closes the complaint.',
    },
    on: { acknowledged: 'The day we acknowledged it', answered: 'The day we answered' },
    how: 'How',
    text: { acknowledged: 'What we told them', answered: 'What we found, what we did, and what we told them' },
    save: { acknowledged: 'Record that it is acknowledged', answered: 'Record the answer' },
    kept: (time: string) => `Draft kept, ${time}`,
  },
} as const
