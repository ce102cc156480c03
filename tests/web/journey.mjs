// The birth walkthrough, from the welcome screen to the last one: what is answered on which screen, in the words on the screen.
const chooses = (label) => (person) => person.chooses(label);
const types = (text) => (person) => person.types(text);
const dates = (day, month, year) => async (person) => {
  await person.types(String(day), 'Ngày');
  await person.types(String(month), 'Tháng');
  await person.types(String(year), 'Năm');
};
// Types a part of a name and chooses the name from what is found.
const finds = (part, label) => async (person) => {
  await person.types(part);
  await person.chooses(label);
};
const leaves_as_it_is = async () => {};

// A child is registered within 60 days; later ones are asked about once more.
const born = new Date(Date.now() - 20 * 24 * 3600 * 1000);
export const birthday = born.toLocaleDateString('en-GB');

const start = {
  'welcome': async (person) => {
    await person.chooses('Cho tôi, nhà tôi');
    await person.presses('Bắt đầu');
  },
  'choose': async (person) => {
    await person.chooses('Nhà mình có em bé');
    await person.presses('Tiếp tục');
  },
  'choose/baby': async (person) => {
    await person.chooses('Khai sinh cho cháu bé');
    await person.presses('Tiếp tục');
  },
  'before/khai-sinh': (person) => person.presses('Bắt đầu hỏi'),
  'preview': (person) => person.presses('Đúng rồi'),
};

// The shortest way: a mother alone.
export const mother = {
  'requester_who': chooses('Mẹ cháu'),
  'requester_full_name': types('Lê Thị Na'),
  'requester_birth_date': dates(2, 4, 1999),
  'requester_id_document_kind': chooses('Chỉ có số định danh'),
  'requester_id_document_number': types('040 199 000 123'),
  'authority_province': finds('nghe an', 'Tỉnh Nghệ An'),
  'authority_commune': finds('nghi loc', 'Xã Nghi Lộc'),
  'child_full_name': types('Lê Na'),
  'child_birth_date': dates(born.getDate(), born.getMonth() + 1, born.getFullYear()),
  'child_sex': chooses('Con gái'),
  'child_birth_where': chooses('Ở nhà, nơi khác'),
  'child_birth_address_province': leaves_as_it_is,
  'child_birth_address_commune': finds('Nghi Lộc', 'Xã Nghi Lộc'),
  'child_ethnicity': finds('kinh', 'Kinh'),
  'child_nationality': leaves_as_it_is,
  'child_home_town_province': finds('Nghệ An', 'Tỉnh Nghệ An'),
  'child_home_town_commune': finds('Nghi Lộc', 'Xã Nghi Lộc'),
  'parents_marriage': chooses('Chưa đăng ký'),
  'copies_wanted': chooses('Không'),
};

// What the office must find on the form.
export const mothers_form = ['TỜ KHAI ĐĂNG KÝ KHAI SINH', 'LÊ THỊ NA', '040199000123', 'LÊ NA', birthday, 'Nghi Lộc', 'Nghệ An', 'Kinh', 'Việt Nam'];

// What somebody does on that screen to go on from it.
async function go_on(person, screen, answers) {
  if (start[screen]) return start[screen](person);
  if (screen.startsWith('check/')) return person.presses('Đúng rồi');
  const answer = screen.startsWith('question/') && answers[screen.slice('question/'.length)];
  if (!answer) throw new Error(`Nobody knows what to do on the screen ${screen}: ${await person.words()}`);
  await answer(person);
  return person.presses('Tiếp tục');
}

// From the screen shown to the screen `last`; `seen(key)` is called on each screen before anything is done there.
export async function answer_birth(person, { answers = mother, last = 'done', seen = async () => {} } = {}) {
  for (let screens = 0; screens < 80; ++screens) {
    const screen = await person.screen();
    await seen(screen);
    if (screen === last) return;
    await go_on(person, screen, answers);
    await person.leaves(screen);
  }
  throw new Error('The walkthrough does not end');
}
