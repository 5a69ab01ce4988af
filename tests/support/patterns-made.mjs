import process from 'node:process'
import { pathToFileURL } from 'node:url'

/** Prints the regular expressions that the given modules make by `new RegExp` when they are loaded, as JSON. */
const modules = process.argv.slice(2).map((file) => pathToFileURL(file).href)
const made = []
globalThis.RegExp = new Proxy(RegExp, {
  construct(target, parameters) {
    const pattern = Reflect.construct(target, parameters, target)
    const [, module, line] = /(file:\/\/[^\s()]+?):(\d+):\d+/.exec(new Error().stack.split('\n')[2]) ?? []
    const file = modules.indexOf(module)
    if (file !== -1) made.push({ file: process.argv[file + 2], line: Number(line), source: pattern.source, flags: pattern.flags })
    return pattern
  },
})
for (const module of modules) await import(module)
process.stdout.write(JSON.stringify(made))
