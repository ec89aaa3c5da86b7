// Drives the real window through the main job on fictional cases and leaves its screens and the released pack in out/demo/.
// It is the suite's own whole walk (test/e2e/demonstration.spec.ts), told step by step.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.mjs'

const playwright = join(root, 'node_modules/@playwright/test/cli.js')
const args = [playwright, 'test', 'demonstration.spec.ts', '--workers=1', '--reporter=./scripts/tell-steps.mjs']

spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('exit', (code) => {
  process.exitCode = code ?? 1
})
