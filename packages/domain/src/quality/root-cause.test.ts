import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkRootCause,
  depthsOf,
  MAX_CAUSES,
  rootCauseOf,
  rootsInWords,
  type RootCauseDraft,
} from './root-cause'

const codes = (draft: RootCauseDraft) =>
  checkRootCause('rootCause', rootCauseOf(draft)).map(({ code, field }) => `${code} ${field.join('.')}`)
const tree = (...nodes: RootCauseDraft['nodes']): RootCauseDraft => ({ method: 'CAUSE_TREE', nodes })

describe('five whys', () => {
  it('are a chain that ends in the root, whatever else is said of them', () => {
    const whys = rootCauseOf({
      method: 'FIVE_WHYS',
      nodes: [{ text: ' 黑屏 ', isRoot: true, parent: 7 }, { text: '电容失效' }, { text: '选型余量不足' }],
    })
    expect(whys.nodes).toEqual([
      { text: '黑屏', parent: null, isRoot: false },
      { text: '电容失效', parent: 0, isRoot: false },
      { text: '选型余量不足', parent: 1, isRoot: true },
    ])
    expect(rootsInWords(whys)).toBe('选型余量不足')
    expect(depthsOf(whys)).toEqual([0, 1, 2])
  })

  it('are wrong only where an answer is missing', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { maxLength: MAX_CAUSES }), (texts) => {
        const wrong = codes({ method: 'FIVE_WHYS', nodes: texts.map((text) => ({ text })) })
        const blank = texts.flatMap((text, i) =>
          text.trim() === ''
            ? [`REQUIRED rootCause.nodes.${String(i)}.text`]
            : text.includes('\0')
              ? [`INVALID_CHARACTER rootCause.nodes.${String(i)}.text`]
              : [],
        )
        expect(wrong).toEqual(texts.length === 0 ? ['REQUIRED rootCause.nodes'] : blank)
      }),
    )
  })
})

describe('a tree of causes', () => {
  it('may have several roots, each without causes of its own', () => {
    const draft = tree(
      { text: '电容失效' },
      { text: '耐压不足', parent: 0, isRoot: true },
      { text: '过热', parent: 0 },
      { text: '风道堵塞', parent: 2, isRoot: true },
    )
    expect(codes(draft)).toEqual([])
    expect(rootsInWords(rootCauseOf(draft))).toBe('耐压不足\n风道堵塞')
    expect(depthsOf(rootCauseOf(draft))).toEqual([0, 1, 1, 2])
  })

  it.each([
    [tree(), ['REQUIRED rootCause.nodes']],
    [tree({ text: 'x' }), ['NO_ROOT rootCause.nodes']],
    [
      tree({ text: 'x', parent: 0, isRoot: true }),
      ['CAUSE_OF_NOTHING rootCause.nodes.0.parent', 'ROOT_HAS_CAUSES rootCause.nodes.0.isRoot'],
    ],
    [tree({ text: 'x', parent: -1, isRoot: true }), ['CAUSE_OF_NOTHING rootCause.nodes.0.parent']],
    [
      tree({ text: 'x', isRoot: true }, { text: 'y', parent: 0 }),
      ['ROOT_HAS_CAUSES rootCause.nodes.0.isRoot'],
    ],
    [
      tree(...Array.from({ length: MAX_CAUSES + 1 }, () => ({ text: 'x', isRoot: true }))),
      ['TOO_MANY rootCause.nodes'],
    ],
  ])('%o', (draft, wrong) => {
    expect(codes(draft)).toEqual(wrong)
  })

  it('that is right never runs in a circle', () => {
    const node = fc.record({
      text: fc.constant('x'),
      parent: fc.option(fc.integer({ min: -1, max: 8 })),
      isRoot: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        const cause = rootCauseOf(tree(...nodes))
        if (checkRootCause('', cause).length > 0) return
        expect(depthsOf(cause).every((depth, index) => depth <= index)).toBe(true)
        expect(rootsInWords(cause)).not.toBe('')
      }),
    )
  })
})
