import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { strykerPlugins as original, strykerValidationSchema } from '@stryker-mutator/vitest-runner'

const [{ factory }] = original

/**
 * Stryker's runner for Vitest, made to fit Vitest 5: that joins the names of suites and tests by “ > ”, the runner looks
 * for them joined by a blank, so it would skip every test within a `describe`, and each mutant would seem to survive.
 */
function createRunner(injector) {
  const runner = factory(injector)
  const init = runner.init.bind(runner)
  runner.init = async () => {
    await init()
    const start = runner.ctx.start.bind(runner.ctx)
    runner.ctx.start = (files) => {
      for (const { config } of runner.ctx.projects) {
        if (config.testNamePattern)
          config.testNamePattern = new RegExp(config.testNamePattern.source.replaceAll(' ', '(?: > | )'))
      }
      return start(files && [...new Set(files)])
    }
  }
  return runner
}
createRunner.inject = tokens(commonTokens.injector)

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest', createRunner)]
export { strykerValidationSchema }
