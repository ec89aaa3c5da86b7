// A Playwright reporter that prints each step of the demonstration as it is done, and the one that failed.

/** @typedef {import('@playwright/test/reporter').Reporter} Reporter */

export default class TellSteps {
  #step = 0

  onBegin() {
    console.log('The demonstration: the real window, fictional cases.')
  }

  /** @type {NonNullable<Reporter['onStepEnd']>} */
  onStepEnd(_test, _result, step) {
    if (step.category !== 'test.step') return
    this.#step += 1
    console.log(`${step.error === undefined ? '✓' : '✗'} ${String(this.#step).padStart(2)}  ${step.title}`)
  }

  /** @type {NonNullable<Reporter['onTestEnd']>} */
  onTestEnd(_test, result) {
    for (const { message } of result.errors) console.log(message)
  }

  /** @type {NonNullable<Reporter['onEnd']>} */
  onEnd({ status }) {
    if (status !== 'passed') console.log('The demonstration stopped at the step marked ✗.')
    else console.log('Done. The released pack is out/demo/disclosure-pack.pdf; every screen is beside it.')
  }

  printsToStdio() {
    return true
  }
}
