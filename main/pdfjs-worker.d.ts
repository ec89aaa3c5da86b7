/** What pdfjs-dist runs in a worker of its own where there is one; it brings no types for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown
}
