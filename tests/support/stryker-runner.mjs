import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin'
import { strykerPlugins as original, strykerValidationSchema } from '@stryker-mutator/vitest-runner'

const [{ factory }] = original

/**
 * Stryker's runner for Vitest, made to fit Vitest 5 and to be fast enough for samples:
 *
 * - Vitest 5 joins the names of suites and tests by “ > ”; the runner looks for them joined by a blank, so it would skip
 *   every test within a `describe`, and each mutant would seem to survive.
 * - All test files of a run share one worker, which a run starts and ends: what one mutant leaves behind does not reach
 *   the next one, and libraries load once a mutant instead of once a file. `fresh-modules.ts` isolates the dry run.
 * - The tests that stand next to the mutated file run first, because the first failure ends the run.
 * - Code that runs both in tests and while a test file loads is judged by those tests alone; code that only runs while
 *   modules load, such as a table, by the tests of its folder of the core. Stryker would run everything for both.
 * - A test file that a mutant keeps from loading counts as failed; the runner sees no test in it, hence no failure.
 */
function createRunner(injector) {
  const runner = factory(injector)
  let mutated = ''
  let testFiles = []

  const init = runner.init.bind(runner)
  runner.init = async () => {
    await init()
    const { ctx } = runner
    ctx.config.sequence.sequencer = class {
      shard(specifications) {
        return specifications
      }
      sort(specifications) {
        const steps = new Map(specifications.map((it) => [it, stepsBetween(mutated, it.moduleId)]))
        return specifications.toSorted((a, b) => steps.get(a) - steps.get(b))
      }
    }
    const start = ctx.start.bind(ctx)
    ctx.start = (files) => {
      for (const { config } of ctx.projects) {
        if (config.testNamePattern)
          config.testNamePattern = new RegExp(config.testNamePattern.source.replaceAll(' ', '(?: > | )'))
      }
      const nearby = testFiles.filter((file) => partOfCore(file) === partOfCore(mutated))
      return start(files ? [...new Set(files)] : nearby.length > 0 ? nearby : undefined)
    }
  }

  const dryRun = runner.dryRun.bind(runner)
  runner.dryRun = async (options) => {
    const result = await dryRun(options)
    testFiles = runner.ctx.state.getFiles().map(({ filepath }) => filepath)
    if (!result.mutantCoverage) return result
    const { static: whileLoading, perTest } = result.mutantCoverage
    const inTests = new Set(Object.values(perTest).flatMap(Object.keys))
    const onlyWhileLoading = Object.fromEntries(Object.entries(whileLoading).filter(([id]) => !inTests.has(id)))
    return { ...result, mutantCoverage: { static: onlyWhileLoading, perTest } }
  }

  const mutantRun = runner.mutantRun.bind(runner)
  runner.mutantRun = async (options) => {
    mutated = options.sandboxFileName
    const result = await mutantRun(options)
    const unloaded = runner.ctx.state.getFiles().find((file) => file.result?.state === 'fail')
    if (result.status !== 'survived' || !unloaded) return result
    return { status: 'killed', killedBy: [], failureMessage: `${unloaded.name} does not load.`, nrOfTests: result.nrOfTests }
  }
  return runner
}
createRunner.inject = tokens(commonTokens.injector)

/** How many folders lie between two files; a test named like the module is nearer than its neighbours. */
function stepsBetween(module, test) {
  const [from, to] = [module, test].map((file) => file.replace(/(?:\.test)?\.ts$/, '').split('/'))
  const shared = to.findIndex((part, index) => part !== from[index])
  return shared === -1 ? 0 : from.length + to.length - 2 * shared
}

/** The folder of the core that a file belongs to, such as `events`. */
const partOfCore = (file) => /\/src\/core\/([^/]+)/.exec(file)?.[1]

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'vitest', createRunner)]
export { strykerValidationSchema }
