// Builds the pages Cầm Tay is measured against: the same ten questions of a birth registration, made the ordinary way
// with GOV.UK Frontend (static pages, one question each) and with SurveyJS (one page, one question at a time).
//   node peers.mjs NODE_MODULES OUT      NODE_MODULES holds govuk-frontend, survey-core, survey-js-ui and esbuild
import fs from 'node:fs';
import path from 'node:path';
import { createRequire } from 'node:module';

const [modules, out, esbuildModules] = process.argv.slice(2).map((p) => path.resolve(p));
if (!out) {
  console.error('usage: node peers.mjs NODE_MODULES OUT [NODE_MODULES_WITH_ESBUILD]');
  process.exit(2);
}

const questions = [
  { name: 'authority', ask: 'Ông/bà làm giấy khai sinh ở xã, phường nào ạ?', hint: 'Ví dụ: phường Ba Đình, thành phố Hà Nội.' },
  { name: 'requester_full_name', ask: 'Ông/bà cho biết họ tên đầy đủ của mình ạ?', hint: 'Ví dụ: NGUYỄN THỊ HOA.' },
  { name: 'requester_birth_date', ask: 'Ông/bà sinh ngày, tháng, năm nào ạ?', hint: 'Ví dụ: 05/04/1958.' },
  { name: 'relation', ask: 'Ông/bà là gì của cháu bé ạ?', choices: ['Mẹ', 'Bố', 'Bà nội', 'Ông nội', 'Bà ngoại', 'Ông ngoại'] },
  { name: 'child_full_name', ask: 'Cháu bé tên đầy đủ là gì ạ?', hint: 'Ví dụ: NGUYỄN GIA BẢO.' },
  { name: 'child_birth_date', ask: 'Cháu sinh ngày nào (dương lịch) ạ?', hint: 'Ví dụ: 12/03/2026.' },
  { name: 'child_sex', ask: 'Cháu là trai hay gái ạ?', choices: ['Con trai', 'Con gái'] },
  { name: 'child_birth_place', ask: 'Cháu sinh ở bệnh viện nào, hay sinh ở nhà ạ?' },
  { name: 'mother_full_name', ask: 'Mẹ cháu tên đầy đủ là gì ạ?' },
  { name: 'copies', ask: 'Ông/bà có muốn lấy thêm bản sao không ạ?', choices: ['Có', 'Không'] },
];

function govukQuestion(question) {
  if (!question.choices) {
    const hint = question.hint ? `<div id="hint" class="govuk-hint">${question.hint}</div>` : '';
    return `<div class="govuk-form-group"><h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="answer">${question.ask}</label></h1>${hint}
<input class="govuk-input" id="answer" name="${question.name}" type="text"></div>`;
  }
  const radios = question.choices
    .map((choice, i) => `<div class="govuk-radios__item"><input class="govuk-radios__input" id="c${i}" name="${question.name}" type="radio" value="${i}"><label class="govuk-label govuk-radios__label" for="c${i}">${choice}</label></div>`)
    .join('\n');
  return `<div class="govuk-form-group"><fieldset class="govuk-fieldset"><legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1 class="govuk-fieldset__heading">${question.ask}</h1></legend>
<div class="govuk-radios" data-module="govuk-radios">${radios}</div></fieldset></div>`;
}

function govukPage(question, next) {
  return `<!DOCTYPE html>
<html lang="vi" class="govuk-template">
<head>
<meta charset="utf-8"><title>${question.ask}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<link rel="stylesheet" href="govuk-frontend.min.css">
</head>
<body class="govuk-template__body">
<script>document.body.className += ' js-enabled' + ('noModule' in HTMLScriptElement.prototype ? ' govuk-frontend-supported' : '');</script>
<a href="#main-content" class="govuk-skip-link" data-module="govuk-skip-link">Tới nội dung chính</a>
<div class="govuk-width-container">
<a href="#" class="govuk-back-link">Quay lại</a>
<main class="govuk-main-wrapper" id="main-content"><div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<form action="${next}" method="get">
${govukQuestion(question)}
<button type="submit" class="govuk-button" data-module="govuk-button">Tiếp tục</button>
</form>
</div></div></main></div>
<script type="module">import { initAll } from './govuk-frontend.min.js'; initAll();</script>
</body></html>
`;
}

function makeGovuk() {
  const from = path.join(modules, 'govuk-frontend/dist/govuk');
  const to = path.join(out, 'govuk');
  fs.mkdirSync(to, { recursive: true });
  // The style sheet asks for /assets/fonts/…: the folder is served at the root.
  fs.cpSync(path.join(from, 'assets'), path.join(to, 'assets'), { recursive: true });
  for (const file of ['govuk-frontend.min.css', 'govuk-frontend.min.js']) fs.copyFileSync(path.join(from, file), path.join(to, file));
  questions.forEach((question, i) => {
    const name = i === 0 ? 'index.html' : `q${i + 1}.html`;
    fs.writeFileSync(path.join(to, name), govukPage(question, i + 1 < questions.length ? `q${i + 2}.html` : 'index.html'));
  });
}

async function makeSurvey() {
  const to = path.join(out, 'surveyjs');
  fs.mkdirSync(to, { recursive: true });
  const pages = questions.map((question) => ({
    elements: [{ type: question.choices ? 'radiogroup' : 'text', name: question.name, title: question.ask, description: question.hint, choices: question.choices, isRequired: true }],
  }));
  fs.writeFileSync(path.join(to, 'main.js'), `import { Model } from 'survey-core';
import 'survey-js-ui';
import { renderSurvey } from 'survey-js-ui';
const survey = new Model(${JSON.stringify({ pages, showProgressBar: 'top', locale: 'vi', pageNextText: 'Tiếp tục', pagePrevText: 'Quay lại', validationEnabled: false })});
survey.validationEnabled = false;
renderSurvey(survey, document.getElementById('survey'));
`);
  const { buildSync } = createRequire(path.join(esbuildModules ?? modules, 'x.js'))('esbuild');
  buildSync({ entryPoints: [path.join(to, 'main.js')], outfile: path.join(to, 'app.js'), bundle: true, minify: true, format: 'iife', nodePaths: [modules], legalComments: 'none' });
  fs.rmSync(path.join(to, 'main.js'));
  fs.copyFileSync(path.join(modules, 'survey-core/survey-core.fontless.min.css'), path.join(to, 'survey.css'));
  fs.writeFileSync(path.join(to, 'index.html'), `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><title>Khai sinh</title><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="survey.css"><script defer src="app.js"></script></head>
<body><div id="survey"></div></body></html>
`);
}

fs.rmSync(out, { recursive: true, force: true });
makeGovuk();
await makeSurvey();
console.log(`peers in ${out}`);
