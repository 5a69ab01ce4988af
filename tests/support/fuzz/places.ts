import type { Diagnostic } from '../../../src/core/model/diagnostic.ts'
import type { Fault } from './judge.ts'

const lineEnd = /\r\n|\n|\r/

/** Findings that stand nowhere, or say what no program should. */
export function faultsOfPlaces(diagnostics: readonly Diagnostic[], sources: ReadonlyMap<string, Uint8Array>): Fault[] {
  const linesOf = new Map([...sources].map(([file, bytes]) => [file, new TextDecoder().decode(bytes).split(lineEnd)]))
  return diagnostics.flatMap(({ code, message, place }): Fault[] => {
    const { file, line, column, endLine = line, endColumn } = place
    const lines = linesOf.get(file)
    const isOutside =
      (line !== undefined && (line < 1 || !lines || line > lines.length)) ||
      (endLine !== undefined && line !== undefined && (endLine < line || endLine > (lines?.length ?? 0))) ||
      (line !== undefined && column !== undefined && (column < 1 || column > (lines?.[line - 1]?.length ?? 0) + 1)) ||
      (endLine !== undefined && endColumn !== undefined && endColumn > (lines?.[endLine - 1]?.length ?? 0) + 1)
    const isOdd =
      /\[object \w+\]|\bNaN\b(?!”)/.test(message) &&
      ![...sources.values()].some((it) => /object|NaN/i.test(new TextDecoder().decode(it)))
    return [
      ...(isOutside ? [{ kind: `a finding stands outside its file (${code})`, detail: JSON.stringify(place) }] : []),
      ...(isOdd ? [{ kind: `a message tells of the program (${code})`, detail: message }] : []),
    ]
  })
}
