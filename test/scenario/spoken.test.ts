import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {groupSizes, readAsNumber} from '../../src/scenario/numerals.ts'
import {renderLine, valueOf} from '../../src/scenario/spoken.ts'
import type {Customer} from '../../src/scenario/types.ts'
import {arabicNumerals, digitsOf} from '../../src/text/digits.ts'
import {graphemeCount, sliceGraphemes} from '../../src/text/grapheme.ts'

const zhang: Customer = {
  name: '章丽华', surname: '章', addressAs: '章女士', sex: 'female', spelled: {章: '立早章', 丽: '美丽的丽'},
  mobile: '13922841507', landline: '020-38476215', address: '广东省广州市天河区体育东路18号3栋502室',
  order: '20261105000317', more: {product: '沐浴露'}
}
const say = (line: string, customer: Customer = zhang) => renderLine(line, customer).text

/** Each span as `spoken=value`, the value cut out of the slot's own. */
function drawn(line: string, customer: Customer = zhang): string {
  const {text, slots} = renderLine(line, customer)
  return slots.map(({slot, spoken, value}) => {
    const whole = slot === 'spelled' ? customer.name : valueOf(slot, customer)!
    return `${slot}: ${sliceGraphemes(text, ...spoken)}=${sliceGraphemes(whole, ...value)}`
  }).join('; ')
}

describe('spoken values', () => {
  test('a long number of the scenario\'s own is read like a telephone number, a short one as it stands', () => {
    const caller = {...zhang, more: {to_mobile: '13758203946', tax: '91440101MA5D7X3K2B', count: '12'}}
    expect(say('{to_mobile}', caller)).toBe('幺三七，五八二零，三九四六')
    expect(drawn('{tax}', caller)).toContain('tax: MA=MA')
    expect(say('{count}箱', caller)).toBe('12箱')
  })

  test('a mobile number is read 3-4-4 with 幺', () => {
    expect(say('手机是{mobile}。')).toBe('手机是幺三九，二二八四，幺五零七。')
    expect(drawn('手机是{mobile}。')).toBe('mobile: 幺三九=139; mobile: 二二八四=2284; mobile: 幺五零七=1507')
  })

  test('a landline is its area code and two groups', () => {
    expect(say('{landline}')).toBe('零二零，三八四七，六二幺五')
    expect(drawn('{landline}')).toBe('landline: 零二零=020; landline: 三八四七=3847; landline: 六二幺五=6215')
    expect(say('{landline}', {...zhang, landline: '0571 8765432'})).toBe('零五七幺，八七六，五四三二')
  })

  test('an order number is read in fours', () => {
    expect(say('{order}')).toBe('二零二六，幺幺零五，零零零三，幺七')
    expect(drawn('单号{order}')).toContain('order: 幺七=17')
    expect(say('{order}', {...zhang, order: 'DX20261105'})).toBe('DX，二零二六，幺幺零五')
  })

  test('a number is misspoken and put right', () => {
    expect(say('{slip.mobile}，不对，{mobile}')).toBe('幺三九，二二八四，幺五七零，不对，幺三九，二二八四，幺五零七')
    expect(drawn('{slip.mobile}')).toBe('slip.mobile: 幺三九=139; slip.mobile: 二二八四=2284; slip.mobile: 幺五七零=1570')
    expect(valueOf('slip.order', {...zhang, order: '20261105000311'})).toBe('20261105000131')
    expect(valueOf('slip.landline', {...zhang, landline: ''})).toBe('')
    expect(valueOf('slip.address', zhang)).toBe(null)
  })

  test('letters spelled one by one tell the e-mail', () => {
    const lily = {...zhang, more: {email: 'lily8@163.com', email_spelled: 'L for lion，I for ink'}}
    expect(say('{email_spelled}', lily)).toBe('L for lion，I for ink')
    expect(drawn('{email_spelled}', lily)).toBe('email: L for lion，I for ink=lily8@163.com')
  })

  test.each([
    ['体育东路18号3栋502室', '体育东路十八号三栋五零二室'],
    ['北京路128号', '北京路一百二十八号'],
    ['和平路105号', '和平路一百零五号'],
    ['人民路10号2单元1201室', '人民路十号二单元幺二零幺室'],
    ['２栋５０２', '二栋五零二'],
    ['幸福里3-2-501', '幸福里三杠二杠五零幺'],
    ['解放路200号05室', '解放路二百号零五室'],
    ['沿江路18-20号', '沿江路十八杠二十号'],
    ['建国路1108号', '建国路幺幺零八号']
  ])('address %s is said %s', (address, spoken) => {
    expect(say('{address}', {...zhang, address})).toBe(spoken)
  })

  test('the address keeps its words and ties numbers to their digits', () => {
    expect(drawn('{address}')).toBe(
      'address: 广东省广州市天河区体育东路=广东省广州市天河区体育东路; address: 十八=18; address: 号=号; ' +
      'address: 三=3; address: 栋=栋; address: 五零二=502; address: 室=室')
  })

  test('a name is said, and spelled out', () => {
    expect(say('我姓{surname}，{name}，{spelled}')).toBe('我姓章，章丽华，章是立早章，丽是美丽的丽')
    expect(drawn('{name}，{spelled}')).toBe('name: 章丽华=章丽华; spelled: 立早章=章; spelled: 美丽的丽=丽')
    expect(drawn('{spelled.丽}')).toBe('spelled: 美丽的丽=丽')
  })

  test('an empty value has its alternative, an unknown one stays', () => {
    const without = {...zhang, landline: ''}
    expect(say('固话{landline|没有}', without)).toBe('固话没有')
    expect(say('固话{landline|没有}')).toBe('固话零二零，三八四七，六二幺五')
    expect(say('固话{landline}', without)).toBe('固话')
    expect(say('{spelled|不用了}', {...zhang, spelled: {}})).toBe('不用了')
    expect(say('买{product}{constructor}{nothing}')).toBe('买沐浴露{constructor}{nothing}')
  })

  test('written, values stand as the form holds them', () => {
    expect(renderLine('{mobile}，{address}', zhang, {as: 'written'}).text).toBe(`${zhang.mobile}，${zhang.address}`)
  })
})

describe('properties', () => {
  const digits = (length: number) => fc.string({unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length})
  const piece = fc.oneof(fc.constantFrom('广州市', '体育东路', '号', '栋', '单元', '室', 'A座', '-', '（北门）'), fc.nat(99_999).map(String))
  const customers = fc.record({
    mobile: digits(10).map((rest) => `1${rest}`),
    landline: fc.oneof(fc.constant(''), fc.tuple(fc.constantFrom('020', '0571'), fc.oneof(digits(7), digits(8))).map((parts) => parts.join('-'))),
    order: fc.integer({min: 1, max: 22}).chain(digits),
    address: fc.array(piece, {maxLength: 10}).map((pieces) => pieces.join(''))
  }).map((values): Customer => ({...zhang, ...values}))
  const lines = fc.array(fc.constantFrom('您好，', '{mobile}', '{landline|没有}', '{address}', '{order}', '{name}', '{spelled}', '👋🏻', '{product}'))
    .map((parts) => parts.join(''))

  test('spans are ordered, in range, and never overlap', () => {
    fc.assert(fc.property(lines, customers, (line, customer) => {
      const {text, slots} = renderLine(line, customer)
      let end = 0
      for (const {slot, spoken, value} of slots) {
        expect(spoken[0]).toBeGreaterThanOrEqual(end)
        expect(spoken[1]).toBeGreaterThan(spoken[0])
        expect(value[1]).toBeGreaterThan(value[0])
        expect(value[1]).toBeLessThanOrEqual(graphemeCount(slot === 'spelled' ? customer.name : valueOf(slot, customer)!))
        end = spoken[1]
      }
      expect(end).toBeLessThanOrEqual(graphemeCount(text))
    }))
  })

  test.each(['mobile', 'landline', 'order', 'address'])('what is said of {%s} gives the value back', (slot) => {
    fc.assert(fc.property(customers, (customer) => {
      const {text, slots} = renderLine(`{${slot}}`, customer)
      const value = valueOf(slot, customer)!
      for (const span of slots) {
        const heard = sliceGraphemes(text, ...span.spoken)
        const meant = sliceGraphemes(value, ...span.value)
        const readings = [digitsOf(heard), arabicNumerals(heard), heard.replace('杠', '-')]
        expect(readings).toContain(meant)
      }
      const covered = slots.map((span) => sliceGraphemes(value, ...span.value)).join('')
      expect(covered).toBe(slot === 'landline' ? value.replace('-', '') : value)
    }))
  })

  test('a number up to 999 is read so that it can be written again', () => {
    fc.assert(fc.property(fc.integer({min: 1, max: 999}), (number) => {
      expect(arabicNumerals(readAsNumber(number))).toBe(String(number))
    }))
  })

  test('groups cover every digit, four at most', () => {
    fc.assert(fc.property(fc.nat(60), (length) => {
      expect(groupSizes(length).reduce((sum, size) => sum + size, 0)).toBe(length)
      expect(Math.max(0, ...groupSizes(length))).toBeLessThanOrEqual(4)
    }))
  })
})
