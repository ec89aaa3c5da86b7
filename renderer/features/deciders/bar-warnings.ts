import { asDate } from '../../text/format.ts'
import { calledName, type CaseView } from '../cases/case-view.ts'
import { words } from './words.ts'

/** What the identity bar must never let anybody miss about who decides. */
export function barWarnings(view: CaseView): readonly string[] {
  const { childAlone, changeSoon } = view
  return [
    ...(childAlone === null ? [] : [words.bar.alone(calledName(view))]),
    ...(changeSoon === null ? [] : [words.bar.change(asDate(changeSoon.on), changeSoon.days, whoThen(changeSoon))]),
  ]
}

function whoThen({ whoCanSayYes }: NonNullable<CaseView['changeSoon']>): string {
  const names = whoCanSayYes.filter(({ may }) => may).map(({ name }) => name)
  return names.length === 0 ? words.bar.nobodyThen : words.bar.whoThen(new Intl.ListFormat('en-GB').format(names))
}
