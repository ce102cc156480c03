# camtay check on what authors really hand in: each mistake with file, line, column, pointer and what to do.
include("${CMAKE_CURRENT_LIST_DIR}/camtay.cmake")
own_folder(check)
make_site()
set(procedure "site/procedures/giay-mau.json")
set(form "site/forms/giay-mau.json")
file(READ "${HERE}/${procedure}" good_procedure)
file(READ "${HERE}/${form}" good_form)

# Puts `new` for `old` into the procedure or the form, checks that file alone, and puts it right again.
# What follows are all the lines the program has to say; one that ends with … goes on with a list that grows.
function(mistake file old new)
  set(good "${good_${file}}")
  string(FIND "${good}" "${old}" at)
  if(at EQUAL -1)
    message(FATAL_ERROR "the sample no longer has ${old}")
  endif()
  string(REPLACE "${old}" "${new}" broken "${good}")
  file(WRITE "${HERE}/${${file}}" "${broken}")
  camtay(check "${${file}}" --today 2026-11-21)
  file(WRITE "${HERE}/${${file}}" "${good}")
  expect_code(1)
  expect_all(errors "")
  foreach(line IN LISTS ARGN)
    string(REGEX REPLACE "…$" "" start "${line}")
    if(start STREQUAL line)
      string(APPEND start "\n")
    endif()
    expect_part(output "${start}")
  endforeach()
  list(LENGTH ARGN count)
  if(count EQUAL 1)
    expect_part(output "\n1 file, 1 mistake\n")
  else()
    expect_part(output "\n1 file, ${count} mistakes\n")
  endif()
endfunction()

camtay(check "${procedure}" "${form}" --today 2026-11-21)
expect_code(0)
expect_all(output "2 files, no mistakes\n")

# No JSON.
mistake(procedure "\"submission\": \"paper\"," "\"submission\": \"paper\""
  "${procedure}:15:3 #: a comma or a closing bracket is missing before this, add it")
mistake(procedure "\"vi\": \"Giấy mẫu\"" "“vi”: \"Giấy mẫu\""
  "${procedure}:5:13 #/title: this is not a straight double quotation mark, write \"")
mistake(procedure "\"section\": \"person\", \"ask\"" "\"section\": \"person\", \"section\": \"copies\", \"ask\""
  "${procedure}:28:27 #/questions/0/section: the key \"section\" stands twice in this object, remove one of them"
  "${procedure}:31:27 #/questions/1/section: the key \"section\" stands twice in this object, remove one of them")

# Keys and kinds that nobody knows, values of the wrong type.
mistake(procedure "\"submission\": \"paper\"," "\"submision\": \"paper\","
  "${procedure}:1:1 #/submission: \"submission\" is missing, add it"
  "${procedure}:14:16 #/submision: unknown key \"submision\", remove it, or use one of …")
mistake(procedure "\"kind\": \"date\"" "\"kind\": \"ngay\""
  "${procedure}:33:44 #/questions/1/field/kind: unknown \"kind\" \"ngay\", use one of full_name, text, …")
mistake(procedure "\"least\": 1" "\"least\": \"một\""
  "${procedure}:40:63 #/questions/3/field/least: a whole number is expected here, write it in digits, without quotation marks")
mistake(procedure "\"checked_on\": \"2026-11-21\"" "\"checked_on\": \"2026-13-21\""
  "${procedure}:18:17 #/checked_on: is no day, write year, month and day as \"2026-11-21\"")

# Conditions.
mistake(procedure "{\"var\": \"copies_wanted\"}" "{\"vra\": \"copies_wanted\"}"
  "${procedure}:37:35 #/questions/3/when: unknown operator \"vra\", use an operator of jsonlogic.com")
mistake(procedure "{\"var\": \"copies_wanted\"}" "{\"var\": \"copies_wnated\"}"
  "${procedure}:37:43 #/questions/3/when/var: no field or computed value is called \"copies_wnated\", correct the name")
mistake(procedure "{\"var\": \"copies_wanted\"}" "{\"var\": \"copy_count\"}"
  "${procedure}:37:43 #/questions/3/when/var: \"copy_count\" is not known yet when this is decided, ask for it in an earlier question")
mistake(procedure "{\"var\": \"copies_wanted\"}" "{\"and\": [{\"var\": \"copies_wanted\"}, {\"!\": {\"var\": \"copies_wanted\"}}]}"
  "${procedure}:37:35 #/questions/3/when: no answers lead to this question, correct its condition")

# Words.
mistake(procedure ", \"en\": \"When were you born?\"" ""
  "${procedure}:31:34 #/questions/1/ask: has no words in \"en\", translate it")
mistake(procedure "\"vi\": \"Ông/bà sinh ngày nào ạ?\", " ""
  "${procedure}:31:34 #/questions/1/ask: has no Vietnamese words, add \"vi\"")
mistake(procedure "Ông/bà sinh ngày nào ạ?"
  "Xin ông/bà vui lòng cho chúng tôi được biết ngày tháng năm sinh của ông/bà ghi trên giấy khai sinh hay là căn cước ạ?"
  "${procedure}:31:34 #/questions/1/ask: has 27 syllables, say it in 20, better in 12")
mistake(procedure "\"picture_alt\": {\"vi\": \"Em bé\", \"en\": \"A baby\"}," ""
  "${procedure}:1:1 #/picture_alt: \"picture_alt\" is missing, add it")
mistake(procedure "\"picture\": \"baby\"" "\"picture\": \"em-be\""
  "${procedure}:8:14 #/picture: there is no picture \"em-be\", name one of assets/pictures/pictures.json, or add it there")
set(seven "{\"id\": \"a\", \"label\": {\"vi\": \"A\", \"en\": \"A\"}}")
foreach(choice b c d e f g)
  string(APPEND seven ", {\"id\": \"${choice}\", \"label\": {\"vi\": \"A\", \"en\": \"A\"}}")
endforeach()
mistake(procedure "\"kind\": \"full_name\"" "\"kind\": \"choice\", \"choices\": [${seven}]"
  "${procedure}:30:64 #/questions/0/field/choices: has 7 choices, offer 6, and ask on where it is none of them")

# Days that went by.
mistake(procedure "\"checked_on\": \"2026-11-21\"" "\"checked_on\": \"2025-10-21\""
  "${procedure}:18:17 #/checked_on: was not checked for more than a year, hold it against the law and write that day")
mistake(procedure "\"2016-01-01\"" "\"2016-01-01\", \"effective_until\": \"2026-11-20\""
  "${procedure}:16:164 #/legal_basis/0/effective_until: ended on 2026-11-20, check the procedure against what replaces it")

# The form and what fills it.
mistake(procedure "\"made_year\"" "\"made_yaer\""
  "${form}:12:5 #/lines/4: nothing fills the blank {made_year}, ask for it in a question of \"giay-mau\" or compute it there")
mistake(procedure "\"form\": \"giay-mau\"" "\"form\": \"giay-khac\""
  "${procedure}:48:11 #/form: there is no form \"giay-khac\" in the folder forms, write site/forms/giay-khac.json")
mistake(procedure "\"id\": \"giay-mau\"" "\"id\": \"giay-nao\""
  "${procedure}:4:9 #/id: the id is not the name of the file, call the file giay-nao.json")
mistake(form "{full_name}" "{ful_name}"
  "${form}:9:5 #/lines/1: nothing fills the blank {ful_name}, ask for it in a question of \"giay-mau\" or compute it there"
  "${procedure}:28:5 #/questions/0: \"full_name\" is asked for nothing: no blank of the form \"giay-mau\" and no rule or text uses it, put it on the form or leave the question out")
mistake(form ", số lượng: {copy_count} bản" ""
  "${procedure}:37:5 #/questions/3: \"copy_count\" is asked for nothing: no blank of the form \"giay-mau\" and no rule or text uses it, put it on the form or leave the question out")
mistake(form "[copies_wanted=no]" "[copies_wanted=none]"
  "${form}:11:5 #/lines/3: \"none\" is no choice of \"copies_wanted\", use one of yes, no")
mistake(form "{full_name}" "{full_name"
  "${form}:9:5 #/lines/1: \"{\" is not closed, write } after it or \\ before it")
mistake(form "\"kind\": \"title\"" "\"kind\": \"titel\""
  "${form}:8:14 #/lines/0/kind: unknown \"kind\" \"titel\", use one of header, title, …")

# Several files at once: each is told, the good ones too are counted.
file(WRITE "${HERE}/site/procedures/cut.json" "{\"$schema\": \"../schema/procedure.schema.json\",\n \"id\": ")
camtay(check "${form}" "site/procedures/cut.json" "site/procedures" "nowhere.json" --today 2026-11-21)
expect_code(1)
expect_all(output "site/procedures/cut.json:2:8 #/id: the file ends too early, close every bracket and quotation mark
site/procedures #: this is a folder, name the files in it
nowhere.json #: this file cannot be read, look at its name and who may read it
4 files, 3 mistakes
")

# What is no definition at all.
file(WRITE "${HERE}/letter.json" "Kính gửi Ủy ban nhân dân xã\n")
file(WRITE "${HERE}/empty.json" "")
file(WRITE "${HERE}/list.json" "[]")
camtay(check letter.json empty.json list.json)
expect_code(1)
expect_all(output "letter.json:1:1 #: a value is expected here, write a text in quotation marks, a number, true, false, null, [ or {
empty.json:1:1 #: the file ends too early, close every bracket and quotation mark
list.json:1:1 #: nobody knows what this file is, name a schema of assets/schema in \"$schema\", as \"../schema/procedure.schema.json\"
3 files, 3 mistakes
")

# Binary garbage: the program itself, and random letters with every bracket there is; never a crash, always a place.
camtay(check "${CAMTAY}")
expect_code(1)
expect_part(output "1 file, 1 mistake\n")
foreach(seed RANGE 1 12)
  string(RANDOM LENGTH 400 ALPHABET "{}[]\":,0123456789-+.eE\\/abntu \t" RANDOM_SEED ${seed} garbage)
  foreach(folder procedures forms lang data)
    file(WRITE "${HERE}/garbage/${folder}/x.json" "{\"$schema\": \"${folder}.schema.json\", ${garbage}")
    camtay(check "garbage/${folder}/x.json")
    expect_code(1)
    expect_part(output "garbage/${folder}/x.json:1:" "1 file, ")
    expect_all(errors "")
  endforeach()
endforeach()
