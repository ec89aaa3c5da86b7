import { ok } from '../../preload/contract/common.ts'
import type { cancelling as operations } from '../../preload/contract/long-work.ts'
import type { Some } from '../ipc/context.ts'

export const cancelling: Some<keyof typeof operations> = {
  cancel: async ({ work }, { casebook: { underWay } }) => {
    underWay.get(work)?.abort()
    return ok({})
  },
}
