import { describe, expect, test } from 'vitest'
import { formsOf } from './forms.ts'
import { tokensOf } from './tokens.ts'

describe('words of a text', () => {
  test.each([
    ['multi-cloud and CI/CD', ['multi', 'cloud', 'and', 'CI', 'CD']],
    ['Node.js, C++, C# and .NET', ['Node', 'js', 'C++', 'C#', 'and', '.NET']],
    ["Kubernetes’s and Conway's", ['Kubernetes', 'and', 'Conway']],
    ['don’t re-run v1.30', ['don’t', 're', 'run', 'v1', '30']],
  ])('%s', (text, words) => {
    expect(tokensOf(text).written).toEqual(words)
  })

  test('know where a sentence opens, where a capital tells nothing', () => {
    const { written, opens } = tokensOf('Rust never sleeps. Go home! We like Go.')
    expect(written.filter((_, index) => opens[index])).toEqual(['Rust', 'Go', 'We'])
  })

  test('know their place in the text', () => {
    const text = 'A multi-cloud day'
    const { starts, ends } = tokensOf(text)
    expect(text.slice(starts[1], ends[2])).toBe('multi-cloud')
  })
})

describe('forms of a word', () => {
  test.each([
    ['container', ['container', 'containers', 'containered', 'containering']],
    ['policy', ['policy', 'policies', 'policied', 'policying']],
    ['migrate', ['migrate', 'migrates', 'migrated', 'migrating']],
    ['breach', ['breach', 'breaches', 'breached', 'breaching']],
    ['SBOM', ['SBOM', 'SBOMs']],
    ['Go', ['Go', 'Gos']],
    ['k3s', ['k3s']],
  ])('%s', (word, forms) => {
    expect(formsOf(word)).toEqual(forms)
  })
})
