import { Button } from '../../components/Button/Button.tsx'
import { Radios } from '../../components/Radios/Radios.tsx'
import { problemAt, send } from '../../send.ts'
import { labels } from './set-up.ts'
import { setUpWords } from './set-up-words.ts'
import type { StepProps } from './SetUp.tsx'
import { SetUpStep } from './SetUpStep.tsx'

const words = setUpWords.place

export function PlaceStep(props: StepProps) {
  const { folder, where } = props.answers

  async function choose() {
    const sent = await send('chooseFolder', {}, labels)
    if (sent.ok) {
      props.onProblems([])
      props.change({ folder: sent.value.folder })
    } else if (sent.refusal.code !== 'cancelled') {
      props.onProblems(sent.problems)
    }
  }

  return (
    <SetUpStep {...props} step="place" title={words.title} why={{ title: words.whyTitle, text: words.why }}>
      <Radios
        name="folder"
        label={words.question}
        labelHidden
        error={problemAt(props.problems, 'folder')}
        value={where}
        onChange={(chosen) => {
          props.onProblems([])
          props.change({ where: chosen })
        }}
        choices={[
          { value: 'usual', label: words.usual, hint: words.usualHint },
          {
            value: 'folder',
            label: words.folder,
            hint: words.folderHint,
            reveal: (
              <div className="stack-close">
                {folder !== '' && <p>{words.chosen(folder)}</p>}
                <Button onPress={() => void choose()}>{folder === '' ? words.choose : words.chooseAnother}</Button>
              </div>
            ),
          },
        ]}
      />
    </SetUpStep>
  )
}
