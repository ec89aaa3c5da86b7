/** Whoever sent a message, as Electron describes the frame. */
export type Sender = { readonly url: string; readonly isMainFrame: boolean }

/** The one page there is: served by our own protocol, in the window's own frame. */
export const home = 'app://casebook'

export function isOurPage(sender: Sender): boolean {
  return sender.isMainFrame && (sender.url === `${home}/` || sender.url.startsWith(`${home}/index.html`))
}
