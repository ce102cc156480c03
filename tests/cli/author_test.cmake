# The reports for authors: over all shipped procedures they have nothing to say, and on a sample each says what it should.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(author)
make_site()

# Every branch is reached by some file of answers, every blank filled by one; no text is red, no translation missing or stale,
# no question stands in two procedures.
foreach(report coverage plain duplicates translations)
  camtay(check --${report} --today 2026-11-21)
  expect_code(0)
  expect_all(errors "")
  expect_part(output ": no mistakes\n")
endforeach()

# The flow of birth in docs is what the program draws; CAMTAY_APPROVE=1 writes it anew.
camtay(graph khai-sinh --language en)
expect_code(0)
set(page "# How birth registration flows

Drawn by `camtay graph khai-sinh --language en`; a test holds this page against it (`CAMTAY_APPROVE=1` writes it anew).
A box is a question; where it hangs on a condition, it stands behind the diamond that says it.

```mermaid
${output}```
")
set(drawn "${SOURCE}/docs/graph-khai-sinh.md")
if("$ENV{CAMTAY_APPROVE}")
  file(WRITE "${drawn}" "${page}")
endif()
file(READ "${drawn}" kept)
if(NOT "${kept}" STREQUAL "${page}")
  message(FATAL_ERROR "docs/graph-khai-sinh.md is not what `camtay graph khai-sinh --language en` draws now")
endif()

# The sample, with one file of answers: what it leaves out is told with its place.
file(WRITE "${HERE}/answers/accepted-one.json"
  "{\"full_name\": \"LÊ NA\", \"birth_date\": \"1999\", \"copies_wanted\": false}")
set(sample site/procedures/giay-mau.json)
camtay(check --coverage ${sample} --answers answers --list --today 2026-11-21)
expect_code(1)
expect_all(errors "")
expect_part(output
  "accepted-one.json\tfull_name is asked\t${sample}:28 #/questions/0\n"
  "accepted-one.json\tcopies_wanted is answered with no\t"
  "none\tcopy_count is asked\t${sample}:37 #/questions/3\n"
  "${sample}:37:5 #/questions/3: in no file of answers copy_count is asked, write answers that lead there, or correct its condition\n"
  "site/forms/giay-mau.json:11:5 #/lines/3: in no file of answers the box [copies_wanted=yes] is ticked, "
  "giay-mau: 1 file reaches "
  "\ncoverage: 4 mistakes\n")
file(WRITE "${HERE}/answers/accepted-two.json"
  "{\"full_name\": \"LÊ NA\", \"birth_date\": \"1999\", \"copies_wanted\": true, \"copy_count\": 2}")
camtay(check --coverage ${sample} --answers answers --today 2026-11-21)
expect_code(0)
expect_part(output "giay-mau: 2 files reach ")

# What is put off may be missing; anything else may not be wrong.
file(WRITE "${HERE}/answers/later-name.json" "{\"birth_date\": \"1999\"}")
camtay(check --coverage ${sample} --answers answers --today 2026-11-21)
expect_code(0)
expect_part(output "giay-mau: 3 files reach ")
file(WRITE "${HERE}/answers/later-name.json" "{\"birth_date\": \"1999-13\"}")
camtay(check --coverage ${sample} --answers answers --today 2026-11-21)
expect_code(1)
expect_part(output "answers/later-name.json:1:16 #/birth_date: ")

# The example of docs/authoring.md: no mistake, all of it reached, plain, and it fills its sheet.
file(COPY "${SOURCE}/tests/data/authoring/procedures" "${SOURCE}/tests/data/authoring/forms" DESTINATION "${HERE}/site")
file(COPY "${SOURCE}/tests/data/authoring/answers" DESTINATION "${HERE}/authoring")
set(example site/procedures/nho-den-nha.json)
camtay(check ${example} site/forms/nho-den-nha.json --today 2026-11-21)
expect_code(0)
camtay(check --coverage --plain ${example} --answers authoring/answers --today 2026-11-21)
expect_code(0)
camtay(fill nho-den-nha --assets site --answers authoring/answers/accepted-longest.json --text --out - --today 2026-11-21)
expect_code(0)
expect_part(output "Cần làm: [X] Giấy ủy quyền [ ] Giấy xin trợ cấp [ ] Giấy khác\n")

# An office word in a question is red.
file(READ "${HERE}/${sample}" good)
string(REPLACE "Ông/bà sinh ngày nào ạ?" "Ông/bà kê khai ngày sinh nào ạ?" broken "${good}")
file(WRITE "${HERE}/${sample}" "${broken}")
camtay(check --plain ${sample})
expect_code(1)
expect_part(output
  "${sample}:31:34 #/questions/1/ask: \"kê khai\" is a word of the office, say \"ghi\", or explain it in brackets\n"
  "plain Vietnamese, red: 1 mistake\n")
file(WRITE "${HERE}/${sample}" "${good}")

# Translations: nobody has looked at these yet, then somebody has, then the Vietnamese changes.
file(REMOVE_RECURSE "${HERE}/own")
file(MAKE_DIRECTORY "${HERE}/own/procedures" "${HERE}/own/translations" "${HERE}/own/forms")
file(COPY "${SOURCE}/assets/data" DESTINATION "${HERE}/own")
file(WRITE "${HERE}/own/procedures/giay-mau.json" "${good}")
file(COPY "${HERE}/site/forms/giay-mau.json" DESTINATION "${HERE}/own/forms")
camtay(check --translations --assets own)
expect_code(0)
expect_part(output "note: own/procedures/giay-mau.json:5:12 #/title: is not marked as looked at, make \"Sample paper\" say the same, ")
camtay(check --translations --accept --assets own)
expect_code(0)
expect_all(output "translations: no mistakes\n")
camtay(check own/translations/en.json)
expect_code(0)
string(REPLACE "\"vi\": \"Giấy mẫu\"," "\"vi\": \"Tờ mẫu\"," broken "${good}")
file(WRITE "${HERE}/own/procedures/giay-mau.json" "${broken}")
camtay(check --translations --assets own)
expect_code(1)
expect_all(output "own/procedures/giay-mau.json:5:12 #/title: is translated from other words than \"Tờ mẫu\", make \"Sample paper\" say the same, then run: camtay check --translations --accept
translations: 1 mistake
")

# Of the procedures that are named alone: their texts are told, and only theirs are accepted.
string(REPLACE "\"id\": \"giay-mau\"," "\"id\": \"giay-hai\"," second "${good}")
file(WRITE "${HERE}/own/procedures/giay-hai.json" "${second}")
camtay(check --translations own/procedures/giay-hai.json)
expect_code(0)
expect_part(output "note: own/procedures/giay-hai.json:5:12 #/title: is not marked")
expect_none(output "giay-mau")
camtay(check --translations --accept giay-hai --assets own)
expect_code(0)
camtay(check --translations --assets own)
expect_code(1)
expect_part(output "giay-mau.json:5:12 #/title: is translated from other words")
expect_none(output "giay-hai")
file(WRITE "${HERE}/own/procedures/giay-mau.json" "${good}")
file(REMOVE "${HERE}/own/procedures/giay-hai.json")
camtay(check --translations --accept --assets own)
expect_code(0)

# The program's own words: where English cannot be read, it is said, and no mark of what was looked at is lost.
file(READ "${HERE}/own/translations/en.json" marks)
function(no_english what)
  foreach(option "" --accept)
    camtay(check --translations ${option} --assets own)
    expect_code(1)
    expect_part(output "${what}")
  endforeach()
  file(READ "${HERE}/own/translations/en.json" now)
  if(NOT now STREQUAL marks)
    message(FATAL_ERROR "marks were lost: ${now}")
  endif()
endfunction()
file(WRITE "${HERE}/own/lang/vi.json" "{\"language\": \"vi\", \"bar.back\": \"Quay lại\"}")
no_english("own/lang/en.json #: this file cannot be read, translate vi.json into it")
file(WRITE "${HERE}/own/lang/en.json" "{\"language\": \"en\", \"bar.back\": \"Back\"")
no_english("own/lang/en.json:1:")
file(WRITE "${HERE}/own/lang/en.json" "{\"language\": \"en\", \"bar.back\": \"Back\"}")
camtay(check --translations --accept --assets own)
expect_code(0)

# The file that is named is looked at, although its folder is called otherwise; and a neighbour that cannot be read is a note.
file(WRITE "${HERE}/own/drafts/giay-mau.json" "${broken}")
file(WRITE "${HERE}/own/procedures/half.json" "{\"id\": ")
camtay(check --coverage --duplicates own/drafts/giay-mau.json --answers answers --list --today 2026-11-21)
expect_code(1)
expect_part(output "note: own/procedures/half.json:1:8 #/id: the file ends too early"
  "accepted-one.json\tfull_name is asked\town/drafts/giay-mau.json:28 #/questions/0\n")
expect_none(output "own/procedures/giay-mau.json")
camtay(check --plain own/drafts/giay-mau.json)
expect_none(output "half.json")
camtay(check --plain giay-nao --assets own)
expect_code(1)
expect_all(errors "giay-nao #: there is no such procedure, see: camtay list\n")
camtay(check --plain own/drafts/giay-nao.json)
expect_code(1)
expect_all(errors "own/drafts/giay-nao.json #: there is no such procedure, see: camtay list\n")
file(REMOVE "${HERE}/own/procedures/half.json")

# Questions that stand in several procedures, of those that are named.
string(REPLACE "\"id\": \"giay-mau\"," "\"id\": \"giay-hai\"," second "${good}")
file(WRITE "${HERE}/own/procedures/giay-hai.json" "${second}")
camtay(check --duplicates giay-hai --assets own)
expect_code(1)
expect_part(output "own/procedures/giay-hai.json:28:5 #/questions/0: " "own/procedures/giay-mau.json:28:5 #/questions/0: ")
file(WRITE "${HERE}/own/procedures/giay-ba.json" "{\"id\": \"giay-ba\"}")
camtay(check --duplicates giay-hai --assets own)
expect_part(output "note: own/procedures/giay-ba.json:")

# Graphs of both kinds; what nobody knows is refused.
camtay(graph ${sample})
expect_code(0)
expect_part(output "flowchart TD\n" "q1[\"Họ tên đầy đủ của ông/bà là gì ạ?\"]" "c1 -->|\"có\"| q4\n" "f1[[\"Giấy mẫu\"]]")
camtay(graph ${sample} --dot --language en)
expect_code(0)
expect_part(output "digraph procedure {\n" "c1 [shape=diamond, label=\"whether you want copies: yes\"];" "c1 -> q4 [label=\"yes\"];")
camtay(graph)
expect_code(2)
camtay(graph giay-nao)
expect_code(1)
expect_all(output "")
