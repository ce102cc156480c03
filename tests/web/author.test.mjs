// An author tries a definition on the running page: dropped, chosen, or named in the address.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { after, before, test } from 'node:test';

import { violations } from './axe.mjs';
import { laptop, open_chromium, open_firefox } from './browsers.mjs';
import { Person } from './person.mjs';
import { open_site, project } from './site.mjs';
import { until } from './until.mjs';

const of_tests = (name) => fs.readFileSync(`${project}tests/data/site/${name}/giay-mau.json`, 'utf8');
const definition = of_tests('procedures');
const form = of_tests('forms');
const broken = definition.replace('"kind": "date"', '"kind": "day"');
const without_a_brace = definition.slice(0, definition.indexOf('"card"'));

let site, chromium, firefox;
before(async () => {
  [site, chromium, firefox] = await Promise.all([
    open_site({ extra: { 'thu/giay-mau.json': definition, 'thu/mau/giay-mau.json': form } }),
    open_chromium(), open_firefox({ skin: 'plain' }),
  ]);
});
after(async () => { await Promise.all([chromium.close(), firefox.close()]); site.close(); });

// The desk's words, when it says what it is waited for.
const desk = (person, wanted) => until(() => person.report(`the desk to say “${wanted}”`), async () => {
  const said = await person.page.evaluate(() => document.querySelector('aside')?.innerText);
  return said?.includes(wanted) && said;
});

const drop = (person, files) => person.page.evaluate((dropped) => {
  const transfer = new DataTransfer();
  for (const [name, text] of dropped) transfer.items.add(new File([text], name, { type: 'application/json' }));
  const event = () => ({ dataTransfer: transfer, bubbles: true, cancelable: true });
  if (document.body.dispatchEvent(new DragEvent('dragover', event()))) throw new Error('The page does not take files');
  document.body.dispatchEvent(new DragEvent('drop', event()));
}, files);

// Nothing was sent, and nobody else was asked.
function check_requests(person) {
  const { requests } = person.page.witness;
  assert.deepEqual(requests.filter(({ method, url }) => method !== 'GET' || !url.startsWith(site.address)), []);
}

async function answers_first_question(person, name) {
  await person.presses('Bắt đầu hỏi');
  await person.arrives_at('question/full_name');
  await person.types(name);
  await person.presses('Tiếp tục');
  await person.arrives_at('question/birth_date');
}

for (const [browser_name, skin] of [['Chromium', 'canvas'], ['Chromium', 'plain'], ['Firefox', 'plain']]) {
  test(`a definition and its form named in the address are tried, ${browser_name}, ${skin} skin`, async () => {
    const page = await (browser_name === 'Firefox' ? firefox : chromium).page({ viewport: laptop });
    const query = '?definition=thu/mau/giay-mau.json&definition=thu/giay-mau.json';
    const person = await Person.opens(page, site.address + query, { skin });
    await desk(person, 'Không có lỗi.');
    await desk(person, 'Đang thử: giay-mau.');
    await person.arrives_at('before/giay-mau');
    await person.is_asked('Giấy mẫu');
    await answers_first_question(person, 'Nguyễn Thị Đào');
    await person.presses('Để sau');
    await person.chooses('Không');
    await person.presses('Tiếp tục');
    for (const section of ['person', 'copies']) {
      await person.arrives_at(`check/${section}`);
      await person.presses('Đúng rồi');
    }
    await person.presses('Làm tờ khai');
    await person.arrives_at('preview');
    check_requests(person);
    await page.close();
  });
}

test('a mistake is told with its place, and the page stays as it was', async () => {
  const page = await chromium.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await person.chooses('Cho tôi, nhà tôi');
  await drop(person, [['giay-mau.json', broken]]);
  const said = await desk(person, 'Số lỗi: 1.');
  assert.match(said, /procedures\/giay-mau\.json:33:\d+ #\/questions\/1\/field\/kind: /);
  assert.match(said, /Chưa thử được/);
  assert.equal(await person.screen(), 'welcome');
  assert.deepEqual(await violations(page), []);

  await drop(person, [['hong.json', without_a_brace]]);
  await desk(person, 'the file ends too early');
  await person.presses('Bắt đầu');
  await person.arrives_at('choose');
  check_requests(person);
  await page.close();
});

test('dropped again it is tried again, with the answers there are', async () => {
  const page = await chromium.page({ viewport: laptop });
  const person = await Person.opens(page, site.address);
  await drop(person, [['giay-mau.json', definition], ['giay-mau.json', form]]);
  await person.arrives_at('before/giay-mau');
  await answers_first_question(person, 'Nguyễn Thị Đào');
  await drop(person, [['giay-mau.json', definition.replace('Họ tên đầy đủ của ông/bà là gì ạ?', 'Tên ông/bà là gì ạ?')]]);
  await person.arrives_at('before/giay-mau');
  await person.presses('Làm tiếp');
  await person.is_asked('Tên ông/bà là gì ạ?');
  assert.equal(await person.value(), 'NGUYỄN THỊ ĐÀO');

  // A broken one after it changes nothing.
  await drop(person, [['giay-mau.json', broken]]);
  await desk(person, 'Chưa thử được');
  assert.equal(await person.screen(), 'question/full_name');
  check_requests(person);
  await page.close();
});

test('a form alone is tried with the procedure that is open, and a wrong one is not', async () => {
  const page = await chromium.page({ viewport: laptop });
  const person = await Person.opens(page, `${site.address}?definition=thu/giay-mau.json`);
  await desk(person, 'there is no form "giay-mau"');
  await drop(person, [['giay-mau.json', form.replace('{birth_date}', '{birthday}')]]);
  await desk(person, 'birthday');
  await drop(person, [['giay-mau.json', form]]);
  await desk(person, 'Không có lỗi.');
  await person.arrives_at('before/giay-mau');
  // Half-written it is still the form, not a procedure of the same name.
  await drop(person, [['giay-mau.json', form.slice(0, form.lastIndexOf('}'))]]);
  await desk(person, 'forms/giay-mau.json');
  await drop(person, [['giay-mau.json', form]]);
  await desk(person, 'Không có lỗi.');
  await page.close();
});

test('files of other sites, and files that are not there, are refused in words', async () => {
  for (const [browser, skin] of [[chromium, 'canvas'], [firefox, 'plain']]) {
    const page = await browser.page({ viewport: laptop });
    const query = '?definition=https://vi.example/x.json&definition=//vi.example/y.json&definition=data:application/json,1';
    const person = await Person.opens(page, site.address + query, { skin });
    const said = await desk(person, 'Số lỗi: 3.');
    assert.match(said, /https:\/\/vi\.example\/x\.json: chỉ mở tệp của chính trang này/);
    assert.equal(await person.screen(), 'welcome');
    check_requests(person);
    await page.close();
  }
  const page = await chromium.page({ viewport: laptop });
  const person = await Person.opens(page, `${site.address}?definition=thu/khong-co.json`);
  await desk(person, 'thu/khong-co.json: không mở được tệp này');
  await page.close();
});

test('an address that is none does not keep the other files from being tried', async () => {
  const page = await chromium.page({ viewport: laptop });
  const query = '?definition=http://&definition=thu/giay%25-50.json&definition=thu/mau/giay-mau.json&definition=thu/giay-mau.json';
  const person = await Person.opens(page, site.address + query);
  await desk(person, 'http://: không mở được tệp này');
  await desk(person, 'Đang thử: giay-mau.');
  await person.arrives_at('before/giay-mau');
  await page.close();
});

test('without a mouse: the desk is opened by the address, and files are chosen there', async () => {
  const page = await chromium.page({ viewport: laptop });
  const person = await Person.opens(page, `${site.address}?definition`);
  await desk(person, 'Chọn tệp');
  await page.driver.getByLabel('Chọn tệp').setInputFiles([{ name: 'giay-mau.json', mimeType: 'application/json', buffer: Buffer.from(definition) }]);
  await person.arrives_at('before/giay-mau');
  await page.driver.getByRole('button', { name: 'Đóng' }).click();
  assert.equal(await page.evaluate(() => document.querySelector('aside').hidden), true);
  await page.close();
});

test('whoever tries nothing fetches nothing of the desk', async () => {
  const page = await chromium.page();
  const person = await Person.opens(page, site.address);
  await person.settles();
  assert.deepEqual(page.witness.requests.filter(({ url }) => url.includes('author')), []);
  await page.close();
});
