import { expect, type Locator } from '@playwright/test'

/** A form as a person fills it in: fields by the words above them. `root` is the form or a part of it. */
export class Form {
  constructor(readonly root: Locator) {}

  /** The part for one row or one unit: the item of a list, or the group, that holds these words. */
  part(words: string | RegExp): Form {
    return new Form(this.root.locator('li, [role="group"]').filter({ hasText: words }).first())
  }

  /** The n-th row (from 1) of a list to which rows can be added. */
  row(number: number): Form {
    return new Form(this.root.getByRole('group', { name: `第 ${number} 行`, exact: true }))
  }

  field(label: string): Locator {
    return this.root.getByLabel(labelled(label))
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value)
  }

  /** One of a few, all in sight. */
  async choose(label: string, option: string): Promise<void> {
    const choice = this.root
      .getByRole('radiogroup', { name: labelled(label) })
      .locator('label')
      .filter({ hasText: startingWith(option) })
    await choice.click()
    await expect(choice.getByRole('radio')).toBeChecked()
  }

  /** One of a list that opens; what is typed narrows it, where it lets one type. */
  async pick(label: string, option: string): Promise<void> {
    const box = this.root.getByRole('combobox', { name: labelled(label) })
    await box.click()
    if (await box.isEditable()) await box.fill(option)
    await box.page().locator('.ant-select-dropdown:visible').getByTitle(option).first().click()
  }

  async tick(name: string | RegExp): Promise<void> {
    await this.root.getByRole('checkbox', { name }).check()
  }

  async untick(name: string | RegExp): Promise<void> {
    await this.root.getByRole('checkbox', { name }).uncheck()
  }

  /** A day as 'YYYY-MM-DD', or a moment as 'YYYY-MM-DD HH:mm'. */
  async date(label: string, value: string): Promise<void> {
    const box = this.field(label)
    await box.fill(value)
    // Not Enter: that submits, as everywhere in a form.
    await box.press('Tab')
    await expect(box).toHaveValue(value)
  }

  async press(button: string | RegExp): Promise<void> {
    await this.root.getByRole('button', { name: button }).click()
  }

  /** A file chosen from the disk; waits until the server has it. */
  async upload(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const field = this.root.locator('.ant-form-item').filter({ hasText: startingWith(label) })
    await field.locator('input[type="file"]:not([capture])').setInputFiles(file)
    await expect(field.getByRole('link', { name: file.name })).toBeVisible()
  }

  async submit(button = '提交'): Promise<void> {
    await this.root.getByRole('button', { name: button, exact: true }).click()
  }
}

/** The words of a label; those of fields that may stay empty say so. */
const labelled = (label: string) => new RegExp(`^${escaped(label)}(\\s*选填)?$`)
const startingWith = (words: string) => new RegExp(`^${escaped(words)}`)
const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
