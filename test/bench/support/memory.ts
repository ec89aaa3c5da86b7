/** What the whole process held before something ran, and the most it held at once while it ran: megabytes, looked at every five milliseconds. */
export async function peakDuring(work: () => unknown): Promise<{ readonly before: number; readonly peak: number }> {
  const before = process.memoryUsage.rss()
  let peak = before
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  return { before: inMegabytes(before), peak: inMegabytes(Math.max(peak, process.memoryUsage.rss())) }
}

function inMegabytes(bytes: number): number {
  return Math.round(bytes / 1e6)
}
