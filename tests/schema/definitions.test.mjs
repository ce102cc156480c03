// Every shipped definition is what its schema says, and the schemas refuse what an author gets wrong.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const require = createRequire(new URL('../../build/third_party/npm/', import.meta.url));
const Ajv = require('ajv').default;

const assets = fileURLToPath(new URL('../../assets/', import.meta.url));
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, validateFormats: false });
const compiled = new Map();

function validator(path) {
  if (!compiled.has(path)) compiled.set(path, ajv.compile(read(path)));
  return compiled.get(path);
}

function mistakes(schema, value) {
  const validate = validator(join(assets, 'schema', schema));
  return validate(value) ? [] : validate.errors.map((error) => `${error.instancePath} ${error.message}`);
}

const folders = ['procedures', 'forms', 'communes', 'author', 'lang', 'data', 'blocks', 'plain', 'translations', '.'];
const definitions = folders.flatMap((folder) =>
  (existsSync(join(assets, folder)) ? readdirSync(join(assets, folder)) : [])
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(assets, folder, name)),
);

test('there are definitions to look at', () => {
  assert.ok(definitions.length >= 6, `only ${definitions.length}`);
});

for (const path of definitions) {
  test(`${relative(assets, path)} is as its schema says`, () => {
    const value = read(path);
    assert.equal(typeof value.$schema, 'string', 'it names no schema');
    const validate = validator(join(dirname(path), value.$schema));
    assert.ok(validate(value), JSON.stringify(validate.errors?.slice(0, 5), null, 1));
  });
}

// The smallest procedure there can be.
const text = (vi) => ({ vi });
const smallest = () => ({
  id: 'thu',
  title: text('Thử'),
  card: text('Thử'),
  what: text('Một thủ tục để thử.'),
  picture: 'baby',
  picture_alt: text('Em bé'),
  who_may_apply: text('Ai cũng được.'),
  where: text('Ở xã.'),
  fee: text('0 đồng'),
  time_limit: text('Trong ngày'),
  submission: 'both',
  legal_basis: [],
  checked_on: '2026-11-21',
  confidence: 'high',
  sections: [{ id: 'child', title: text('Về cháu bé') }],
  questions: [
    {
      section: 'child',
      ask: text('Cháu là trai hay gái ạ?'),
      field: {
        id: 'child_sex',
        kind: 'choice',
        label: text('cháu trai hay gái'),
        choices: [
          { id: 'male', label: text('Con trai'), printed: 'Nam' },
          { id: 'female', label: text('Con gái'), printed: 'Nữ' },
        ],
      },
    },
  ],
  languages: ['vi'],
});

test('the smallest procedure is accepted', () => {
  assert.deepEqual(mistakes('procedure.schema.json', smallest()), []);
});

test('a step, a use of a block, a choice of forms and the portal are accepted', () => {
  const procedure = smallest();
  procedure.questions.push({ id: 'mo_may', section: 'child', tell: text('Mở máy.'), picture: 'phone', picture_alt: text('Máy') });
  procedure.questions.push({
    block: 'full-name',
    section: 'child',
    words: { field: 'm$(n)_name', person: 'm$(n)', whose: text('của người thứ $(n)') },
    change: { 'm$(n)_name': { help: text('Như trên thẻ.'), why: null } },
    repeat: { from: 1, to: 3 },
  });
  procedure.people = { mother: { whose: { vi: 'của mẹ', en: "the mother's" } } };
  procedure.form = [{ form: 'a', when: { '==': [1, 1] } }, { form: 'b' }];
  procedure.portal = {
    site: text('Cổng Dịch vụ công'), checked_on: '2026-11-21', confidence: 'low', steps: [text('Bấm Nộp hồ sơ.')],
    order: [{ label: 'Họ và tên', value: 'child_full_name' }, { label: 'Mã', value: null }],
  };
  procedure.groups = ['baby'];
  procedure.rank = 10;
  assert.deepEqual(mistakes('procedure.schema.json', procedure), []);
});

const part = { ask: text('Ở đâu ạ?') };
const address = (parts) => ({
  section: 'child',
  field: { id: 'home', kind: 'address', label: text('nơi ở') },
  parts,
});

test('an address with its three parts is accepted, also without a detail', () => {
  for (const detail of [part, false]) {
    const procedure = smallest();
    procedure.questions.push(address({ province: part, commune: part, detail }));
    assert.deepEqual(mistakes('procedure.schema.json', procedure), []);
  }
});

const broken = {
  'a misspelt key': (p) => (p.questions[0].asks = p.questions[0].ask),
  'a text without Vietnamese': (p) => (p.title = { en: 'Test' }),
  'a text that is no object': (p) => (p.fee = '0 đồng'),
  'an empty text': (p) => (p.fee.vi = ''),
  'an unknown kind of field': (p) => (p.questions[0].field.kind = 'ngay'),
  'a choice without choices': (p) => delete p.questions[0].field.choices,
  'choices of a date': (p) => (p.questions[0].field.kind = 'date'),
  'a question that asks nothing': (p) => delete p.questions[0].ask,
  'a question without a field': (p) => delete p.questions[0].field,
  'parts of a simple question': (p) => (p.questions[0].parts = {}),
  'an address without its commune': (p) => p.questions.push(address({ province: part, detail: part })),
  'an address that asks beside its parts': (p) =>
    p.questions.push({ ...address({ province: part, commune: part, detail: part }), ask: text('Ở đâu ạ?') }),
  'a picture without words': (p) => (p.questions[0].picture = 'baby'),
  'a paper with a condition that is not said': (p) =>
    (p.papers = [{ id: 'giay', name: text('Giấy'), handing: 'show', when: true }]),
  'an unknown way of handing in': (p) => (p.submission = 'fax'),
  'a day written as people do': (p) => (p.checked_on = '21/11/2026'),
  'languages without Vietnamese': (p) => (p.languages = ['en']),
  'a computed value of nothing': (p) => (p.computed = [{ id: 'words', as: 'date_words' }]),
  'a computed value without a rule': (p) => (p.computed = [{ id: 'words' }]),
  'an id with capitals': (p) => (p.questions[0].field.id = 'childSex'),
  'no questions': (p) => (p.questions = []),
  'a use without a section': (p) => p.questions.push({ block: 'full-name' }),
  'a use with a question of its own': (p) => p.questions.push({ block: 'full-name', section: 'child', ask: text('Tên ạ?') }),
  'a step that asks': (p) => p.questions.push({ id: 'mo', section: 'child', tell: text('Mở máy.'), ask: text('Mở chưa ạ?') }),
  'a step without an id': (p) => p.questions.push({ section: 'child', tell: text('Mở máy.') }),
  'no form in a list of forms': (p) => (p.form = []),
  'a portal without the day of the check': (p) => (p.portal = { site: text('Cổng'), confidence: 'high' }),
  'a paper photographed otherwise': (p) =>
    (p.papers = [{ id: 'giay', name: text('Giấy'), handing: 'show', photograph: 'back' }]),
};

for (const [mistake, make] of Object.entries(broken)) {
  test(`refused: ${mistake}`, () => {
    const procedure = smallest();
    make(procedure);
    assert.notEqual(mistakes('procedure.schema.json', procedure).length, 0);
  });
}

test('words that are no text, empty, or without a dotted name are refused', () => {
  const schema = 'lang.schema.json';
  assert.deepEqual(mistakes(schema, { language: 'vi', 'welcome.title': 'Cầm Tay' }), []);
  assert.notEqual(mistakes(schema, { 'welcome.title': 'Cầm Tay' }).length, 0);
  assert.notEqual(mistakes(schema, { language: 'vi', 'welcome.title': '' }).length, 0);
  assert.notEqual(mistakes(schema, { language: 'vi', 'welcome.title': ['Cầm Tay'] }).length, 0);
  assert.notEqual(mistakes(schema, { language: 'vi', Welcome: 'Cầm Tay' }).length, 0);
});

test('a commune may say what it shows first, where it is, and whose voices it offers', () => {
  const schema = 'commune.schema.json';
  const commune = { id: 'tien-du', commune: '24/phường Tiên Du', order: { groups: ['elderly'], procedures: ['khai-sinh'] } };
  assert.deepEqual(mistakes(schema, commune), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, commune: 'Tiên Du' }), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, order: { procedures: ['khai-sinh', 'khai-sinh'] } }), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, orders: {} }), []);
  assert.deepEqual(mistakes(schema, { ...commune, voices: ['ba-mai', '2-anh-pao'], default_voice: 'ba-mai' }), []);
  assert.deepEqual(mistakes(schema, { ...commune, voices: [] }), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, voices: ['ba-mai', 'ba-mai'] }), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, voices: 'ba-mai' }), []);
  assert.notDeepEqual(mistakes(schema, { ...commune, default_voice: 'Bà Mai' }), []);
});

test('a voice pack is accepted, and what no reader of it could use is refused', () => {
  const schema = 'pack.schema.json';
  const pack = () => ({
    id: 'ba-mai', name: 'Bà Mai', language: 'hmn', region: 'Đồng Văn', licence: 'CC-BY-4.0',
    clips: { 'welcome/title': { file: '0a.opus', text: '0123456789abcdef', sum: 'fedcba9876543210', length: 900, words: [0, 400] } },
  });
  assert.deepEqual(mistakes(schema, pack()), []);
  const clip = (change) => (one) => Object.assign(one.clips['welcome/title'], change);
  for (const make of [
    (one) => delete one.name, (one) => (one.id = 'Bà Mai'), (one) => (one.language = 'Hmông Trắng'), (one) => (one.licence = ''),
    (one) => (one.place = 'x'), clip({ file: '../0a.opus' }), clip({ text: 'Cầm Tay' }), clip({ length: 0 }), clip({ words: [[0, 1, 2]] }),
  ]) {
    const one = pack();
    make(one);
    assert.notEqual(mistakes(schema, one).length, 0, make.toString());
  }
});
