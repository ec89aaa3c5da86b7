import { spawn } from 'node:child_process'
import { root } from './root.mjs'

/**
 * Runs a program in the project's folder, unless told otherwise, with its output passed through.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<number>} its exit code; 1 if a signal ended it or it could not be started
 */
export async function run(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'inherit', 'inherit'] })
  return exitCode(child)
}

/**
 * Runs a program in the project's folder, unless told otherwise, and keeps what it prints, both streams in order.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export async function capture(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text))
  }
  return { code: await exitCode(child), output }
}

/**
 * Runs npm without its chatter and keeps what it prints.
 * @param {readonly string[]} args
 */
export function npm(args) {
  const quiet = [...args, '--loglevel=error']
  // The npm that runs us says where it is; "npm" itself is a command file on Windows, which spawn cannot start.
  const cli = process.env['npm_execpath']
  return cli ? capture(process.execPath, [cli, ...quiet]) : capture('npm', quiet)
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function exitCode(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(1))
    child.on('close', (code) => resolve(code ?? 1))
  })
}
