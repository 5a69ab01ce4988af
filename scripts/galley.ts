#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import path from 'node:path'
import { Argument, Command, Option } from 'commander'
import { RevisionError } from '../src/io/git.ts'
import { readSettings, SettingsError } from '../src/io/settings.ts'
import { allNonEmpty, nonEmpty, option, projectRoot, wholeOption } from './shared-options.ts'
import { processTerminal as terminal } from './terminal.ts'

// Commands start sooner when their modules need not be compiled each time.
enableCompileCache(path.join(projectRoot, 'node_modules/.cache/galley/compiled'))

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
  .description('serve the site while you write, drafts and issues dated later included')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.site())
  .addOption(option.port())
  .option('--host [host]', 'listen on this address, or on all')
  .addOption(option.now())
  .action(async (options) => ends(await (await import('./commands/dev.ts')).run(options, terminal)))

program
  .command('preview')
  .description('serve what `build` has made')
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
  .argument('[issue...]', 'issues by number, or files; all when none is named', allNonEmpty)
  .option('--since <rev>', 'only what is new since the branch left a revision', nonEmpty)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(option.format())
  .option('--all', 'show hints, too, and fold nothing', false)
  .option('--quiet', 'findings alone: no summary, and nothing when all is well', false)
  .option('--fix', 'fix what can be fixed safely, and report the rest', false)
  .option('--dry-run', 'with --fix: print what would change, as a diff, and write nothing', false)
  .option('--watch', 'check again whenever content or settings change, until Ctrl-C', false)
  .addOption(option.maxWarnings())
  .action(async (only: string[], options) =>
    ends(await (await import('./commands/check.ts')).run({ only, ...options }, terminal)),
  )

program
  .command('diff')
  .description('say what a change does to the publication, as Markdown fit for a pull request')
  .argument('<rev>', 'branch, tag or commit; compared is where this branch left it', nonEmpty)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['markdown', 'json']).default('markdown'))
  .action(async (rev: string, options) => ends(await (await import('./commands/diff.ts')).run({ rev, ...options }, terminal)))

program
  .command('explain')
  .description('say more of a code that `check` reports; list all codes when none is named')
  .argument('[code]', 'code of a finding, such as link-repeated', nonEmpty)
  .addOption(option.config())
  .action(async (code: string | undefined, options) =>
    ends(await (await import('./commands/explain.ts')).run({ code, ...options }, terminal)),
  )

program
  .command('inspect')
  .description('print what Galley sees in an issue: items, events, topics, findings')
  .argument('<file...>', 'issue files, at any path', allNonEmpty)
  .option('--json', 'one JSON object a line for each file', false)
  .addOption(option.config())
  .option('--topics <dir>', 'vocabulary', nonEmpty, 'content/topics')
  .option('--archive <dir>', 'also read the issues there, for findings that need other issues', nonEmpty)
  .action(async (files: string[], options) =>
    ends(await (await import('./commands/inspect.ts')).run({ files, ...options }, terminal)),
  )

program
  .command('seen')
  .description('say where links stood in the archive, and as what; exit 1 if one never did')
  .argument('<url...>', 'addresses, however they are spelt; - for standard input, one a line', allNonEmpty)
  .option('--json', 'one JSON object a line for each address', false)
  .addOption(option.content())
  .addOption(option.config())
  .action(async (urls: string[], options) => ends(await (await import('./commands/seen.ts')).run({ urls, ...options }, terminal)))

program
  .command('links')
  .description('visit the links of issues, politely, and say which are dead; never fails for them unless told to')
  .argument('[issue...]', 'issues by number, or files; all when none is named', allNonEmpty)
  .addOption(wholeOption('--limit <number>', 'how many links are visited at most', 1, 500))
  .addOption(wholeOption('--max-age <days>', 'for how long an answer is good', 0, 90))
  .addOption(wholeOption('--concurrency <number>', 'how many hosts are talked to at once', 1, 8))
  .addOption(wholeOption('--timeout <seconds>', 'how long an answer is waited for', 1, 20))
  .option('--offline', 'visit nothing, and say all that is known', false)
  .option('--fail', 'exit 1 if a link is dead', false)
  .option('--private', 'visit hosts of private networks, too', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (only: string[], options) =>
    ends(await (await import('./commands/links.ts')).run({ only, version, ...options }, terminal)),
  )

program
  .command('stats')
  .description('count what the archive holds: items, sponsors, sources, authors, events and words by year')
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (options) => ends(await (await import('./commands/stats.ts')).run(options, terminal)))

program
  .command('topics')
  .description('list the topics, what they miss, and what of them nothing uses')
  .option('--gaps', 'names and terms of the archive that no topic covers', false)
  .option('--unused', 'topics that nothing is about, and words that match nothing', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .addOption(new Option('--format <format>', 'how it is printed').choices(['pretty', 'json']).default('pretty'))
  .action(async (options) => ends(await (await import('./commands/topics.ts')).run(options, terminal)))

program
  .command('import')
  .description('bring in a Hugo content folder; a second run changes nothing')
  .argument('<dir>', 'the folder', nonEmpty)
  .option('--out <dir>', 'content folder to bring it into', nonEmpty, 'content')
  .addOption(option.config())
  .option('--old-path <path>', 'address that issues had, such as /archive/:slug/; it will redirect')
  .option('--force', 'overwrite files that were edited since', false)
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
  .description('make the next issue from the shape of the last ones, or a note, an event, a topic')
  .addArgument(new Argument('[kind]', 'what to make').choices(['issue', 'note', 'event', 'topic']).default('issue'))
  .argument('[name]', 'number of the issue, or slug of the rest', nonEmpty)
  .option('--title <title>', 'its title')
  .option('--date <date>', 'its date, such as 2026-08-21')
  .option('--dry-run', 'print the file and write nothing', false)
  .addOption(option.content())
  .addOption(option.config())
  .addOption(option.now())
  .action(async (kind: 'issue', name: string | undefined, options) =>
    ends(await (await import('./commands/new.ts')).run({ kind, name, ...options }, terminal)),
  )

try {
  await program.parseAsync()
} catch (error) {
  ends(exitCodeOf(error))
}

/** Commander has said already what was wrong with the command line; help that was asked for is no fault. */
function exitCodeOf(error: unknown): Exit {
  if (error instanceof Error && error.name === 'CommanderError') return (error as { exitCode?: number }).exitCode === 0 ? 0 : 2
  if (error instanceof SettingsError || error instanceof RevisionError) terminal.stderr(`${error.message}\n`)
  else if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync((error as NodeJS.ErrnoException).path ?? '')) {
    terminal.stderr(`${(error as NodeJS.ErrnoException).path} is not there.\n`)
  } else terminal.stderr(`Galley failed, which is a fault of its own: ${(error as Error).stack ?? String(error)}\n`)
  return 2
}
