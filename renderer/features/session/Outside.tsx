import type { ReactNode } from 'react'
import { useAppState } from '../../app-state.ts'
import { words } from '../../text/words.ts'
import './Outside.css'

/** The frame of every page in front of the sign-in: the product's name, and the banner when nothing is real. */
export function Outside({ narrow = false, children }: { readonly narrow?: boolean; readonly children: ReactNode }) {
  const demo = useAppState(({ state }) => state?.demo === true)
  return (
    <div className={narrow ? 'outside outside--narrow' : 'outside'}>
      <header>
        <div className="outside__product">{words.productName}</div>
        {demo && <p className="shell__demo">{words.fictional}</p>}
      </header>
      <main className="outside__main">{children}</main>
    </div>
  )
}
