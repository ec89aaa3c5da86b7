import { useEffect, useState } from 'react'
import type { Packing } from '../../../preload/contract/packs.ts'

/** How far the making of a pack has come; `null` until it says. */
export function usePacking(): Packing | null {
  const [packing, setPacking] = useState<Packing | null>(null)
  useEffect(() => window.api.on('packing', setPacking), [])
  return packing
}
