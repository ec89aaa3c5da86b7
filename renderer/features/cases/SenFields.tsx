import { ehcStage, senNeed, senProvision, settingType } from '../../../preload/contract/codes.ts'
import { ComboBox } from '../../components/ComboBox/ComboBox.tsx'
import { FieldRow } from '../../components/Field/FieldRow.tsx'
import { Select } from '../../components/Select/Select.tsx'
import { TextField } from '../../components/TextField/TextField.tsx'
import { optionsOf, sourceOf } from './code-options.ts'
import type { SenForm } from './forms.ts'
import { NeedField } from './NeedField.tsx'
import { words } from './words.ts'

type Props = {
  readonly sen: SenForm
  readonly schools: readonly string[]
  readonly change: (sen: SenForm) => void
  readonly wrong: (field: string) => string | undefined
}

export function SenFields({ sen, schools, change, wrong }: Props) {
  const { form } = words
  const asksSecond = sen.primaryNeed !== '' || sen.secondaryNeed !== ''
  return (
    <>
      <FieldRow>
        <Select
          name="sen.provision"
          label={form.provision}
          options={optionsOf(senProvision)}
          value={sen.provision}
          onChange={(provision) => change({ ...sen, provision })}
          error={wrong('sen.provision')}
        />
        <Select
          name="sen.stage"
          label={form.stage}
          options={optionsOf(ehcStage)}
          value={sen.stage}
          onChange={(stage) => change({ ...sen, stage })}
          error={wrong('sen.stage')}
        />
      </FieldRow>
      <NeedField
        name="sen.primaryNeed"
        label={form.primaryNeed}
        nothing={form.notKnown}
        hint={sourceOf(senNeed)}
        value={sen.primaryNeed}
        onChange={(primaryNeed) => change({ ...sen, primaryNeed })}
        error={wrong('sen.primaryNeed')}
      />
      {asksSecond && (
        <NeedField
          name="sen.secondaryNeed"
          label={form.secondaryNeed}
          nothing={form.noSecond}
          value={sen.secondaryNeed}
          onChange={(secondaryNeed) => change({ ...sen, secondaryNeed })}
          error={wrong('sen.secondaryNeed')}
        />
      )}
      <ComboBox
        name="sen.school"
        label={form.school}
        hint={form.schoolHint}
        optional
        options={schools.map((school) => ({ value: school, label: school }))}
        value={schools.includes(sen.school) ? sen.school : ''}
        typed={sen.school}
        onChange={(school) => {
          if (school !== '') change({ ...sen, school })
        }}
        onTyped={(school) => change({ ...sen, school })}
        error={wrong('sen.school')}
      />
      <FieldRow>
        <Select
          name="sen.setting"
          label={form.setting}
          hint={sourceOf(settingType)}
          options={optionsOf(settingType)}
          value={sen.setting}
          onChange={(setting) => change({ ...sen, setting })}
          error={wrong('sen.setting')}
        />
        <TextField
          name="sen.yearGroup"
          label={form.yearGroup}
          hint={form.yearHint}
          optional
          width="short"
          value={sen.yearGroup}
          onChange={(yearGroup) => change({ ...sen, yearGroup })}
          error={wrong('sen.yearGroup')}
        />
      </FieldRow>
    </>
  )
}
