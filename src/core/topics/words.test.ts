import { describe, expect, test } from 'vitest'
import { formsOf } from './forms.ts'
import { splitWords } from './words.ts'

describe('words of a text', () => {
  test.each([
    ['multi-cloud and CI/CD', ['multi', 'cloud', 'and', 'CI', 'CD']],
    ['Node.js, C++, C# and .NET', ['Node', 'js', 'C++', 'C#', 'and', '.NET']],
    ["Kubernetes’s and Conway's", ['Kubernetes', 'and', 'Conway']],
    ['don’t re-run v1.30', ['don’t', 're', 'run', 'v1', '30']],
  ])('%s', (text, words) => {
    expect(splitWords(text).words.map(({ written }) => written)).toEqual(words)
  })

  test('know where a sentence opens, where a capital tells nothing', () => {
    const { words } = splitWords('Rust never sleeps. Go home! We like Go.')
    expect(words.flatMap(({ written, opensSentence }) => (opensSentence ? [written] : []))).toEqual(['Rust', 'Go', 'We'])
  })

  test('know their place in the text', () => {
    const text = 'A multi-cloud day'
    const [, multi, cloud] = splitWords(text).words
    expect(text.slice(multi?.at, cloud?.end)).toBe('multi-cloud')
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
