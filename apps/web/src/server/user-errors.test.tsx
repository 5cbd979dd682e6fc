import { render, screen } from '@testing-library/react'
import { Form, Input, type FormInstance } from 'antd'
import { describe, expect, it } from 'vitest'
import { showUserErrors } from './user-errors'

function rendered(): FormInstance {
  let found: FormInstance | undefined
  function Sheet() {
    const [form] = Form.useForm()
    found = form
    return (
      <Form form={form}>
        <Form.Item name="summary">
          <Input />
        </Form.Item>
        <Form.Item name={['units', 0, 'serial']}>
          <Input />
        </Form.Item>
      </Form>
    )
  }
  render(<Sheet />)
  if (found === undefined) throw new Error('no form')
  return found
}

const error = (field: readonly string[] | null, message: string) => ({ code: 'X', field, message })

describe('showUserErrors', () => {
  it('puts each message beside its field, however deep, with or without the leading “input”', async () => {
    const form = rendered()
    const errors = [error(['input', 'units', '0', 'serial'], '序列号重复'), error(['summary'], '请填写')]
    expect(showUserErrors(form, errors)).toEqual([])
    expect(await screen.findByText('序列号重复')).toBeTruthy()
    expect(form.getFieldError('summary')).toEqual(['请填写'])
  })

  it('hands back what no field of the form is about', () => {
    const form = rendered()
    const errors = [error(null, '个案已结束'), error(['other'], '别处')]
    expect(showUserErrors(form, errors)).toEqual(['个案已结束', '别处'])
  })
})
