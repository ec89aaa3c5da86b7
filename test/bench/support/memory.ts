/** The most memory the whole process held at once while something ran, in megabytes, looked at every five milliseconds. */
export async function peakDuring(work: () => unknown): Promise<number> {
  let peak = process.memoryUsage.rss()
  const look = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 5)
  try {
    await work()
  } finally {
    clearInterval(look)
  }
  return Math.round(Math.max(peak, process.memoryUsage.rss()) / 1e6)
}
