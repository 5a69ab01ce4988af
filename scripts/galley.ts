#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { enableCompileCache, flushCompileCache } from 'node:module'
import path from 'node:path'
import { Argument, Command, Option } from 'commander'
import { compiledDirOf } from '../src/io/cache-dir.ts'
import { RevisionError } from '../src/io/git.ts'
import { OutputError } from '../src/io/output-target.ts'
import { readSettings, SettingsError } from '../src/io/settings.ts'
import { boundCompiled, tidyCaches } from '../src/io/tidy-caches.ts'
import { allHosts, allNonEmpty, nonEmpty, option, projectRoot, wholeOption } from './shared-options.ts'
import { processTerminal as terminal } from './terminal.ts'

// Commands start faster if their modules are not compiled every time.
enableCompileCache(compiledDirOf(projectRoot))

const { version } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8')) as { version: string }

const program = new Command('galley')
  .description('A publishing pipeline for newsletters that live in git.')
  .version(version, '--version', 'print the version')
  .showHelpAfterError('(`galley --help` lists every command; `galley <command> --help` its options)')
  .exitOverride()
  .configureOutput({ writeErr: terminal.stderr })

type Exit = 0 | 1 | 2
const ends = (code: Exit) => void (process.exitCode = code)

program
  .command('build')
  .description('build the site; fails after it has listed every file that cannot be published')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.out())
  .addOption(option.site())
  .addOption(option.now())
  .option('--drafts', 'include drafts and issues dated later', false)
  .option('--force', 'render every page anew', false)
  .action(async (options) => ends(await (await import('./commands/build.ts')).run(options, terminal)))

program
  .command('dev')
  .description('serve the site while you write, including drafts and issues dated later')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.site())
  .addOption(option.port())
  .option('--host [host]', 'listen on this address, or on all')
  .addOption(option.now())
  .action(async (options) => ends(await (await import('./commands/dev.ts')).run(options, terminal)))

program
  .command('preview')
  .description('serve the site that `build` made')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.out())
  .addOption(option.site())
  .addOption(option.port())
  .option('--host [host]', 'listen on this address, or on all')
  .addOption(option.now().hideHelp())
  .action(async (options) => ends(await (await import('./commands/preview.ts')).run(options, terminal)))

program
  .command('check')
  .description('report every problem in the content; exit 1 if there is an error')
  .argument('[issue...]', 'issues by number, or files; all if none is named', allNonEmpty)
  .option('--since <rev>', 'only findings that are new since the branch left a revision', nonEmpty)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(option.format())
  .option('--all', 'also show hints, and fold nothing', false)
  .option('--quiet', 'only findings: no summary, and nothing at all if there are none', false)
  .option('--fix', 'fix what can be fixed safely, and report the rest', false)
  .option('--dry-run', 'with --fix: print the changes as a diff, and write nothing', false)
  .option('--watch', 'check again after every change of content or settings, until Ctrl-C', false)
  .addOption(option.maxWarnings())
  .action(async (only: string[], options) =>
    ends(await (await import('./commands/check.ts')).run({ only, ...options }, terminal)),
  )

program
  .command('diff')
  .description('say what a change does to the publication, as Markdown for a pull request')
  .argument('<rev>', 'branch, tag or commit; the comparison is with the point where this branch left it', nonEmpty)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['markdown', 'json']).default('markdown'))
  .action(async (rev: string, options) => ends(await (await import('./commands/diff.ts')).run({ rev, ...options }, terminal)))

program
  .command('explain')
  .description('explain a code that `check` reports; list all codes if none is named')
  .argument('[code]', 'code of a finding, such as link-repeated', nonEmpty)
  .addOption(option.config())
  .action(async (code: string | undefined, options) =>
    ends(await (await import('./commands/explain.ts')).run({ code, ...options }, terminal)),
  )

program
  .command('inspect')
  .description('print what Galley finds in an issue: items, events, topics, findings')
  .argument('<file...>', 'issue files, at any path', allNonEmpty)
  .option('--json', 'one JSON object on a line for each file', false)
  .addOption(option.config())
  .option('--topics <dir>', 'folder of the topics', nonEmpty, 'content/topics')
  .option('--archive <dir>', 'also read the issues there, for findings that need other issues', nonEmpty)
  .action(async (files: string[], options) =>
    ends(await (await import('./commands/inspect.ts')).run({ files, ...options }, terminal)),
  )

program
  .command('seen')
  .description('say where links occur in the archive, and in which role; exit 1 if one never does')
  .argument('<url...>', 'addresses, in any spelling; - reads them from standard input, one on each line', allNonEmpty)
  .option('--json', 'one JSON object on a line for each address', false)
  .addOption(option.content())
  .addOption(option.config())
  .action(async (urls: string[], options) => ends(await (await import('./commands/seen.ts')).run({ urls, ...options }, terminal)))

program
  .command('links')
  .description('visit the links of issues, politely, and say which are dead; they make it fail only with --fail')
  .argument('[issue...]', 'issues by number, or files; all if none is named', allNonEmpty)
  .addOption(wholeOption('--limit <number>', 'visit at most this many links', 1, 500))
  .addOption(wholeOption('--max-age <days>', 'how long an answer stays valid', 0, 90))
  .addOption(wholeOption('--concurrency <number>', 'visit this many hosts at once', 1, 8))
  .addOption(wholeOption('--timeout <seconds>', 'how long to wait for an answer', 1, 20))
  .option('--offline', 'visit nothing, and print what is known', false)
  .option('--fail', 'exit 1 if a link is dead', false)
  .option('--allow-host <host>', 'also visit this host of a private network; may be repeated', allHosts, [])
  .option('--private', 'refused: name each host by --allow-host', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (only: string[], options) =>
    ends(await (await import('./commands/links.ts')).run({ only, version, ...options }, terminal)),
  )

program
  .command('stats')
  .description('count items, sponsors, sources, authors, events and words of the archive, by year')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (options) => ends(await (await import('./commands/stats.ts')).run(options, terminal)))

program
  .command('topics')
  .description('list the topics, what they miss, and what in them is unused')
  .option('--gaps', 'names and terms in the archive that no topic covers', false)
  .option('--unused', 'topics without passages, and words that match nothing', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (options) => ends(await (await import('./commands/topics.ts')).run(options, terminal)))

program
  .command('import')
  .description('import a Hugo content folder; a second run changes nothing')
  .argument('<dir>', 'the folder', nonEmpty)
  .option('--out <dir>', 'content folder to write', nonEmpty, 'content')
  .addOption(option.config())
  .option('--old-path <path>', 'old address of issues, such as /archive/:slug/, which will redirect')
  .option('--force', 'overwrite files that have been edited since', false)
  .option('--dry-run', 'write nothing', false)
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (directory: string, options) =>
    ends(
      await (
        await import('./commands/import.ts')
      ).run({ directory, ...options, ...(await readSettings(options.config)) }, terminal),
    ),
  )

program
  .command('new')
  .description('create the next issue, modelled on the last ones, or a note, an event or a topic')
  .addArgument(new Argument('[kind]', 'what to create').choices(['issue', 'note', 'event', 'topic']).default('issue'))
  .argument('[name]', 'number of the issue, or slug of a note, an event or a topic', nonEmpty)
  .option('--title <title>', 'its title')
  .option('--date <date>', 'its date, such as 2026-08-21')
  .option('--dry-run', 'print the file and write nothing', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .action(async (kind: 'issue', name: string | undefined, options) =>
    ends(await (await import('./commands/new.ts')).run({ kind, name, ...options }, terminal)),
  )

program.hook('postAction', (_program, command) => {
  const { content, archive } = command.opts<{ content?: string; archive?: string }>()
  tidyCaches(
    projectRoot,
    [content, archive].filter((folder) => folder !== undefined),
    Date.now(),
  )
  if (command.name() !== 'build') return
  flushCompileCache()
  boundCompiled(compiledDirOf(projectRoot))
})

try {
  await program.parseAsync()
} catch (error) {
  ends(exitCodeOf(error))
}

/** Commander has already printed what is wrong with the command line; asking for help is not an error. */
function exitCodeOf(error: unknown): Exit {
  if (error instanceof Error && error.name === 'CommanderError') return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2
  const { code, message, path: file = '' } = error as NodeJS.ErrnoException
  if (error instanceof SettingsError || error instanceof RevisionError || error instanceof OutputError)
    terminal.stderr(`${error.message}\n`)
  else if (code === 'ENOENT' && !existsSync(file)) terminal.stderr(`${file} is not there.\n`)
  else if ((code === 'EACCES' || code === 'ENOTDIR') && file !== '') terminal.stderr(`${file} cannot be opened: ${message}.\n`)
  else terminal.stderr(`Galley failed, which is a fault of its own: ${(error as Error).stack ?? String(error)}\n`)
  return 2
}
