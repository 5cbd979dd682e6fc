import { describe, expect, it } from 'vitest'
import { textWidth, wrapText } from './wrap-text'

describe('wrapText', () => {
  it('leaves a text alone that fits', () => {
    expect(wrapText('Classify', 8)).toEqual(['Classify'])
    expect(wrapText('分类定级', 4)).toEqual(['分类定级'])
  })
  it('breaks Latin between words and Chinese anywhere, into lines alike in length', () => {
    expect(wrapText('Decide the mode of repair', 9)).toEqual(['Decide the', 'mode of repair'])
    expect(wrapText('确定维修方式', 5)).toEqual(['确定维', '修方式'])
  })
  it('never splits a word, and never leaves the width otherwise', () => {
    expect(wrapText('Decide responsibility', 3)).toEqual(['Decide', 'responsibility'])
    for (const line of wrapText('工具/检测仪器备品清单 and tools', 6))
      expect(textWidth(line)).toBeLessThanOrEqual(6)
  })
  it('has no lines for no text', () => {
    expect(wrapText('', 5)).toEqual([])
  })
})
