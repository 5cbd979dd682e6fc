import { describe, expect, test } from 'vitest'
import { columnNames, headingSignature, plainHeading, suggestColumns } from './column-names'
import { INTAKE_FIELD_TEXT, INTAKE_FIELDS } from './intake-field'

const asRecord = (headings: string[]) =>
  Object.fromEntries(suggestColumns(headings).map(({ column, field }) => [column, field]))

describe('columns by their headings', () => {
  test('the Open Repair Alliance’s names', () => {
    const headings = [
      'id',
      'data_provider',
      'country',
      'partner_product_category',
      'product_category',
      'product_category_id',
      'brand',
      'year_of_manufacture',
      'repair_status',
      'group_identifier',
      'event_date',
      'problem',
    ]
    expect(asRecord(headings)).toEqual({
      id: 'REFERENCE',
      country: 'COUNTRY',
      partner_product_category: 'PRODUCT',
      product_category: 'FAMILY',
      brand: 'BRAND',
      group_identifier: 'CUSTOMER',
      event_date: 'REPORTED_AT',
      problem: 'DESCRIPTION',
    })
  })

  test('a Chinese spreadsheet’s', () => {
    expect(
      asRecord(['工单号', '报修日期', '客户名称', '机型', '机身号', '数量（台）', '故障现象', '是否紧急']),
    ).toEqual({
      工单号: 'REFERENCE',
      报修日期: 'REPORTED_AT',
      客户名称: 'CUSTOMER',
      机型: 'MODEL_CODE',
      机身号: 'SERIALS',
      '数量（台）': 'QUANTITY',
      故障现象: 'DESCRIPTION',
      是否紧急: 'URGENCY',
    })
  })

  test.each(['zh', 'en'] as const)(
    'every field by its own name in %s, so that exports come back',
    (language) => {
      const headings = INTAKE_FIELDS.map((field) => INTAKE_FIELD_TEXT[field][language])
      expect(suggestColumns(headings).map(({ field }) => field)).toEqual(INTAKE_FIELDS)
    },
  )

  test('the better name wins, each field is said once', () => {
    expect(asRecord(['Date', 'Reported on', 'Problem', 'Description'])).toEqual({
      'Reported on': 'REPORTED_AT',
      Description: 'DESCRIPTION',
    })
  })

  test('nothing known is nothing suggested', () => {
    expect(suggestColumns(['#1', 'foo', ''])).toEqual([])
  })
})

test('headings fold width, case, brackets and punctuation', () => {
  expect(plainHeading(' Ｓerial No. (S/N) ')).toBe('serialno')
  expect(plainHeading('（备注）')).toBe('备注')
})

test('columns have names of their own, even where the file gives none or one twice', () => {
  expect(columnNames(['a', '', 'a', '  b\nc ', 'a #3'])).toEqual(['a', '#2', 'a #3', 'b c', 'a #3 #5'])
})

test('a signature does not mind the order of columns', () => {
  expect(headingSignature(['Serial', '客户'])).toBe(headingSignature(['客户 ', 'SERIAL']))
})
