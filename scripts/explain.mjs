/** An expected obstacle, its message one plain sentence saying what to do. */
export class Problem extends Error {}

/**
 * Runs a command's body and sets the exit code: what the body answers, or 1 with one sentence instead of a stack trace.
 * @param {() => Promise<number>} body
 */
export async function explain(body) {
  try {
    process.exitCode = await body()
  } catch (error) {
    console.error(sentence(error))
    process.exitCode = 1
  }
}

/**
 * What to tell people about an obstacle, or about a fault of our own.
 * @param {unknown} error
 */
export function sentence(error) {
  if (error instanceof Problem) return error.message
  if (process.env['DEBUG'] && error instanceof Error) return error.stack
  return `This should not have happened: ${error instanceof Error ? error.message : String(error)} (set DEBUG=1 to see where)`
}
