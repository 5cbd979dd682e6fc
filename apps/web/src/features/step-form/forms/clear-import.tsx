import {
  addDays,
  checkDuty,
  notBefore,
  notFutureDay,
  serialNow,
  textOrNull,
  type LocalDate,
} from '@mendline/domain'
import { useTranslation } from 'react-i18next'
import type { StepFormArrivalQuery } from '../../../gql/graphql'
import type { UploadedFile } from '../../../server/upload'
import { today } from '../../../today'
import { AttachmentField } from '../fields/attachment-field'
import { FactList } from '../fields/fact-list'
import { AmountField, CurrencyField } from '../fields/money-fields'
import { AreaField, DateField, TextField } from '../fields/text-fields'
import { given } from '../form/place'
import { StepForm } from '../form/step-form'
import { defineStepForm } from '../frame/define-step-form'
import { ARRIVAL_FACTS, CLEAR_IMPORT } from './arrival.operations'

interface ClearImportProps {
  readonly repairCase: NonNullable<StepFormArrivalQuery['repairCase']>
}

interface ImportValues {
  readonly declarationNumber: string
  readonly declaredOn: LocalDate | null
  readonly reexportBy: LocalDate | null
  /** One under the other, as they are read off the papers. */
  readonly serials: string
  readonly dutyAmount: string
  readonly dutyCurrency: string
  readonly files: readonly UploadedFile[]
}

/** W4.2: the import declaration for repair, which names the units or the sample; they must leave again by a later day. */
export const clearImport = defineStepForm({ facts: ARRIVAL_FACTS, Form: ClearImport })

function ClearImport({ repairCase }: ClearImportProps) {
  const { t } = useTranslation('step-form')
  const application = repairCase.returnApplications.at(-1)
  const forSample = repairCase.mode === 'DISPATCH'
  // A sample is one of the units, or another of the model: its number is read off the papers.
  const known = forSample ? [] : repairCase.units.flatMap((unit) => serialNow(unit) ?? [])
  const defaults: ImportValues = {
    declarationNumber: '',
    declaredOn: today(),
    reexportBy: null,
    serials: known.join('\n'),
    dutyAmount: '',
    dutyCurrency: 'CNY',
    files: [],
  }
  return (
    <StepForm
      command={CLEAR_IMPORT}
      defaults={defaults}
      required={() => [
        ...['declarationNumber', 'declaredOn', 'reexportBy'],
        ...(forSample ? ['serials'] : []),
      ]}
      toInput={(values) => ({
        declarationNumber: values.declarationNumber.trim(),
        declaredOn: given(values.declaredOn),
        reexportBy: given(values.reexportBy),
        serials: serialsIn(values.serials),
        dutyAmount: textOrNull(values.dutyAmount),
        dutyCurrency: textOrNull(values.dutyAmount) === null ? null : values.dutyCurrency,
        attachmentIds: values.files.map(({ id }) => id),
      })}
      // Which units take part, and so whose numbers are needed, is the server's to say.
      check={({ declaredOn, reexportBy, dutyAmount, dutyCurrency }) => {
        const future = notFutureDay('declaredOn', declaredOn, today())
        return [
          ...(future.length > 0 ? future : notBefore('reexportBy', reexportBy, addDays(declaredOn, 1))),
          ...checkDuty(dutyAmount ?? null, dutyCurrency ?? null),
        ]
      }}
      place={([first, ...rest]) =>
        first === 'attachmentIds' ? ['files'] : first === 'serials' ? ['serials'] : [first ?? '', ...rest]
      }
    >
      {({ dutyCurrency }: ImportValues) => (
        <>
          <FactList
            lines={[
              { label: t('fact.customer'), value: repairCase.customer.name },
              { label: t('fact.application'), value: application?.number },
              {
                label: t('fact.units'),
                value: forSample
                  ? t('fact.sampleOf', { serials: serialsOf(repairCase) })
                  : t('fact.unitCount', { count: application?.quantity ?? repairCase.quantity }),
              },
            ]}
          />
          <TextField name="declarationNumber" label="declarationNumber" mono />
          <div className="step-row">
            <DateField name="declaredOn" label="declaredOn" max={today()} />
            <DateField name="reexportBy" label="reexportBy" min={addDays(today(), 1)} />
          </div>
          <AreaField
            name="serials"
            label="declaredSerials"
            required={forSample || known.length > 0}
            rows={Math.min(6, Math.max(2, known.length))}
            hint={t(forSample ? 'sampleSerialsHint' : 'declaredSerialsHint')}
          />
          <div className="step-row">
            <AmountField name="dutyAmount" label="dutyAmount" required={false} currency={dutyCurrency} />
            <CurrencyField name="dutyCurrency" label="currency" required={false} />
          </div>
          <AttachmentField name="files" label="declarationFile" required={false} multiple />
        </>
      )}
    </StepForm>
  )
}

/** The numbers of the units, of which one or more may come as a sample. */
const serialsOf = ({ units }: ClearImportProps['repairCase']): string =>
  units.flatMap((unit) => serialNow(unit) ?? []).join(', ')

/** Serial numbers as people paste them: one a line, or with commas between. */
const serialsIn = (text: string): string[] =>
  text
    .split(/[\n,，;；]/)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== '')
