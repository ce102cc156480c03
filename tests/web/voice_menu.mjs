// The way to the menu of voices and back, and through it to recording, as a person walks it from the welcome screen.
export const settings = 'Chữ to, màu, giọng';
export const menu = 'Chọn giọng đọc';
const welcome = 'Cầm Tay';

export async function opens_menu(person) {
  await person.presses(settings);
  await person.is_asked(settings);
  await person.presses('Chọn giọng, thu giọng');
  await person.is_asked(menu);
}

export async function leaves_menu(person) {
  await person.presses('Xong');
  await person.is_asked(settings);
  await person.presses('Xong');
  await person.is_asked(welcome);
}

// As Bà Mai, up to the question whether the page may use the microphone.
export async function asks_to_record(person, language = 'Mông') {
  await opens_menu(person);
  await person.presses('Thu giọng mới');
  await person.is_asked('Đây là giọng của ai ạ?');
  await person.types('Bà Mai', 'Tên sẽ hiện ra');
  await person.presses('Tiếp tục');
  await person.is_asked('Người đọc nói tiếng gì ạ?');
  await person.chooses(language);
  await person.presses('Tiếp tục');
  await person.is_asked('Ai được nghe giọng này ạ?');
  await person.chooses('Chỉ người nhà, người quen');
  await person.presses('Tiếp tục');
  await person.is_asked('Cho trang này nghe micrô không ạ?');
}

// Up to the first line.
export async function begins_to_record(person, language) {
  await asks_to_record(person, language);
  await person.presses('Cho nghe');
  await person.is_asked(language === 'Việt' ? 'Ông/bà đọc to câu này' : 'Ông/bà nói câu này bằng tiếng mình');
}
