/** Every word about checking a pack; what a check finds has its own in text/pack-verdict.ts, which the command line says too. */
export const words = {
  title: 'Check a pack',
  lead: 'Is this file a pack of ours, just as it was released? It is checked on this PC and kept nowhere.',
  file: 'The file',
  fileHint:
    'The PDF as somebody has it. A copy locked with a password cannot be checked: take the file it was made from.',
  proven: 'This is what we released',
  ours: 'Every byte is as it was handed out, and the proof in the file was signed with our own key.',
  notProven: 'Nothing is proven',
  provenTitle: 'What this proves',
  notProvenTitle: 'What it does not prove',
  key: 'That key is this service’s own:',
} as const
