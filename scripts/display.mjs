import { spawn } from 'node:child_process'
import { Problem } from './explain.mjs'

/** @param {NodeJS.ProcessEnv} [env] */
export function hasDisplay(env = process.env) {
  return process.platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}

/**
 * Gives the body an environment whose windows open on a virtual display, as large as an office laptop's.
 * Elsewhere than on Linux windows open on the real one.
 * @template T
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} body
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(body) {
  if (process.platform !== 'linux') return body(process.env)
  // Xvfb picks a free number and writes it to descriptor 3 once it takes windows.
  const args = ['-displayfd', '3', '-screen', '0', '1366x900x24', '-nolisten', 'tcp']
  const xvfb = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
  try {
    const { WAYLAND_DISPLAY: _, ...env } = process.env
    return await body({ ...env, DISPLAY: `:${await displayNumber(xvfb)}` })
  } finally {
    xvfb.kill()
  }
}

/**
 * @param {import('node:child_process').ChildProcess} xvfb
 * @returns {Promise<string>}
 */
function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new Problem('The virtual display did not start: see what "Xvfb -displayfd 1" says.'))
    xvfb.on('error', fail)
    xvfb.on('exit', fail)
    xvfb.stdio[3]?.on('data', (/** @type {Buffer} */ text) => resolve(text.toString().trim()))
  })
}
